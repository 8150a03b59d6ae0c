package school.lantern.collector.phrases;

import java.util.List;

/** One thing that {@code lantern-phrases} does. */
interface PhrasesVerb {
  /** Everything is well. */
  int WELL = 0;

  /** Something is wrong with the files. */
  int MISTAKES = 1;

  /** Something is wrong with the command. */
  int USAGE = 2;

  /** {@code check}. */
  String name();

  /** What stands behind the name, and what it does: for people. */
  String usage();

  /**
   * Does it.
   *
   * @param words what stands behind the verb
   * @return the exit code
   * @throws WrongUsageException if the words make no sense
   */
  int run(List<String> words, Console console);
}
