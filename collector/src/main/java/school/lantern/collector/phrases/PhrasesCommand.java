package school.lantern.collector.phrases;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * {@code lantern-phrases}: checks, converts, imports, tries and compares phrase policies, without a
 * collector. A new verb is one more entry in {@link #VERBS}.
 */
public final class PhrasesCommand {
  private static final List<PhrasesVerb> VERBS =
      List.of(
          new CheckVerb(), new ConvertVerb(), new ImportVerb(), new TryVerb(), new CompareVerb());

  private PhrasesCommand() {}

  /** Ends with 0 when all is well, 1 when files have mistakes, 2 when the command has. */
  public static void main(String[] words) {
    // Phrases are in any language, whatever the terminal was started with.
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = run(List.of(words), new Console(out, err));
    out.flush();
    err.flush();
    System.exit(code);
  }

  static int run(List<String> words, Console console) {
    Optional<PhrasesVerb> verb =
        VERBS.stream()
            .filter(some -> !words.isEmpty() && some.name().equals(words.getFirst()))
            .findFirst();
    if (verb.isEmpty()) {
      VERBS.forEach(some -> console.err().println("lantern-phrases " + some.usage()));
      return PhrasesVerb.USAGE;
    }
    try {
      return verb.get().run(words.subList(1, words.size()), console);
    } catch (WrongUsageException wrong) {
      console.err().println(wrong.getMessage());
      console.err().println("lantern-phrases " + verb.get().usage());
      return PhrasesVerb.USAGE;
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
