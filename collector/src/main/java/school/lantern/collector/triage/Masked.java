package school.lantern.collector.triage;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import school.lantern.collector.directory.Person;

/** Pupils without their names, for the list: {@code "a pupil in year 9"}. */
final class Masked {
  private Masked() {}

  /**
   * Says who is concerned.
   *
   * @param logOns how many log-ons are concerned
   * @param known those of them whom the directory knows
   */
  static String words(int logOns, Collection<Person> known) {
    if (logOns == 0) {
      return "";
    }
    String who = logOns == 1 ? "a pupil" : logOns + " pupils";
    List<Integer> years =
        new TreeSet<>(known.stream().map(Person::yearGroup).filter(Objects::nonNull).toList())
            .stream().toList();
    if (known.isEmpty()) {
      return logOns == 1 ? "a log-on that the directory does not know" : logOns + " log-ons";
    }
    if (years.isEmpty()) {
      return who;
    }
    if (years.size() == 1) {
      return who + " in year " + years.getFirst();
    }
    String firstYears =
        years.subList(0, years.size() - 1).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return who + " in years " + firstYears + " and " + years.getLast();
  }
}
