package school.lantern.agent.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Command line options of the form {@code --name value}. */
public final class Options {
  private final Map<String, String> values = new HashMap<>();

  private Options() {}

  /**
   * Reads pairs of name and value.
   *
   * @throws IllegalArgumentException for an option that is not known, or one without a value
   */
  public static Options parse(List<String> arguments, String... known) {
    Options options = new Options();
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!Set.of(known).contains(name)) {
        throw new IllegalArgumentException("there is no option " + name);
      }
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(name + " needs a value");
      }
      options.values.put(name, arguments.get(i + 1));
    }
    return options;
  }

  public @Nullable String get(String name) {
    return values.get(name);
  }

  public String orElse(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /**
   * An option that must be there.
   *
   * @throws IllegalArgumentException if it was not given
   */
  public String required(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is needed");
    }
    return value;
  }
}
