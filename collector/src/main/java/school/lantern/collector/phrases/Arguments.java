package school.lantern.collector.phrases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words behind a verb.
 *
 * @param plain those that are no options, in their order
 * @param options what was given, by option; a switch has an empty value
 */
record Arguments(List<String> plain, Map<String, String> options) {
  private static final String OPTION = "--";

  Arguments {
    plain = List.copyOf(plain);
    options = Map.copyOf(options);
  }

  /**
   * Takes words apart. Behind {@code --} alone nothing is an option.
   *
   * @param valued the options that have a value
   * @param switches the options that have none
   * @throws WrongUsageException if there is another option, one twice, or one without its value
   */
  static Arguments of(List<String> words, Set<String> valued, Set<String> switches) {
    List<String> plain = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    int index = 0;
    while (index < words.size()) {
      String word = words.get(index++);
      if (word.equals(OPTION)) {
        plain.addAll(words.subList(index, words.size()));
        break;
      }
      if (!word.startsWith(OPTION)) {
        plain.add(word);
        continue;
      }
      String name = word.substring(OPTION.length());
      String value = "";
      if (valued.contains(name)) {
        if (index == words.size()) {
          throw new WrongUsageException(word + " needs a value.");
        }
        value = words.get(index++);
      } else if (!switches.contains(name)) {
        throw new WrongUsageException("There is no option " + word + ".");
      }
      if (options.put(name, value) != null) {
        throw new WrongUsageException(word + " is given twice.");
      }
    }
    return new Arguments(plain, options);
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  Optional<String> option(String option) {
    return Optional.ofNullable(options.get(option));
  }
}
