package school.lantern.collector.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import school.lantern.model.FrontWindow;

/**
 * Windows by application or by what their title says.
 *
 * @param applications program names as agents report them (X11 class, Windows image name), lower
 *     case, whole
 * @param titles found anywhere in a title
 */
public record WindowList(Set<String> applications, List<Pattern> titles) {
  public static final WindowList NONE = new WindowList(Set.of(), List.of());

  public WindowList {
    applications = Set.copyOf(applications);
    titles = List.copyOf(titles);
  }

  /**
   * Reads a list as the school writes it.
   *
   * @param applications program names; case does not matter
   * @param titles regular expressions; case does not matter
   * @throws java.util.regex.PatternSyntaxException if one is none
   */
  public static WindowList of(List<String> applications, List<String> titles) {
    return new WindowList(
        applications.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()),
        titles.stream()
            .map(title -> Pattern.compile(title, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList());
  }

  /** Whether a window is on it. */
  public boolean holds(FrontWindow window) {
    if (applications.contains(window.application().toLowerCase(Locale.ROOT))) {
      return true;
    }
    String title = window.title();
    return title != null && titles.stream().anyMatch(pattern -> pattern.matcher(title).find());
  }
}
