package school.lantern.collector.imports.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;

/**
 * Finds the member of staff that a file means. Each way is tried in turn, and the first that finds
 * anybody decides; when it finds several, nobody is guessed.
 *
 * <pre>
 *   written                     found by
 *   anything answered before    the answer
 *   S17, jok                    id
 *   j.okafor@school.example     log-on name, whole or before the @; an id of that form
 *   Okafor, J · Mr J Okafor     surname and the initials or first names that are there
 *   JO · JOK                    initials; initial and the beginning of the surname
 * </pre>
 */
public final class StaffNames {
  /** The answer that somebody is a visitor. No id looks like this. */
  static final String VISITOR = "*";

  private static final int INITIALS_MAX_CHARS = 4;

  private final List<Person> staff;
  private final Map<String, String> answers;
  private final Map<String, List<Known>> byId = new HashMap<>();
  private final Map<String, List<Known>> byLogOn = new HashMap<>();
  private final Map<String, List<Known>> bySurname = new HashMap<>();
  private final List<Known> known = new ArrayList<>();

  /**
   * Finds among people.
   *
   * @param people anybody; pupils are passed over
   * @param answers what was answered before, by folded name: an id, {@code *} for a visitor, or
   *     empty for "leave out"
   */
  public StaffNames(Collection<Person> people, Map<String, String> answers) {
    this.staff = people.stream().filter(one -> one.audience() == Audience.STAFF).toList();
    this.answers = Map.copyOf(answers);
    for (Person person : staff) {
      Known one = new Known(person, Folded.name(person.displayName()));
      known.add(one);
      add(byId, person.id().toLowerCase(Locale.ROOT), one);
      add(byLogOn, person.id().toLowerCase(Locale.ROOT), one);
      for (String logOn : person.accounts()) {
        add(byLogOn, logOn.toLowerCase(Locale.ROOT), one);
        if (logOn.contains("@")) {
          add(byLogOn, beforeAt(logOn.toLowerCase(Locale.ROOT)), one);
        }
      }
      if (!one.words().isEmpty()) {
        add(bySurname, one.words().getLast(), one);
      }
    }
  }

  /** With nothing remembered. */
  public static StaffNames of(Collection<Person> people) {
    return new StaffNames(people, Map.of());
  }

  private record Known(Person person, List<String> words) {}

  /** All members of staff. */
  public List<Person> staff() {
    return staff;
  }

  /** Who is meant. */
  public Match match(String written) {
    String answer = answers.get(Folded.of(written));
    if (answer != null && answer.isEmpty()) {
      return new Match.LeftOut();
    }
    if (answer != null && answer.equals(VISITOR)) {
      return new Match.Visitor(written.strip());
    }
    if (answer != null && staff.stream().anyMatch(person -> person.id().equals(answer))) {
      return new Match.One(answer);
    }
    String text = written.strip();
    return Stream.<Function<String, List<Known>>>of(
            this::withId,
            this::withAnyId,
            this::loggingOnAs,
            this::called,
            this::like,
            this::initialled)
        .map(way -> way.apply(text))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .map(found -> Match.of(found.stream().map(one -> one.person().id()).distinct().toList()))
        .orElseGet(Match.Nobody::new);
  }

  private List<Known> withId(String written) {
    return withAnyId(written).stream().filter(one -> one.person().id().equals(written)).toList();
  }

  private List<Known> withAnyId(String written) {
    return byId.getOrDefault(written.toLowerCase(Locale.ROOT), List.of());
  }

  private List<Known> loggingOnAs(String written) {
    String address = written.toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
    List<Known> whole = byLogOn.getOrDefault(address, List.of());
    return whole.isEmpty() && address.contains("@")
        ? byLogOn.getOrDefault(beforeAt(address), List.of()).stream()
            .filter(one -> !hasAddress(one.person(), beforeAt(address)))
            .toList()
        : whole;
  }

  /** Somebody whose own address has another school behind the @ is somebody else. */
  private static boolean hasAddress(Person person, String account) {
    return person.accounts().stream()
        .anyMatch(logOn -> logOn.toLowerCase(Locale.ROOT).startsWith(account + "@"));
  }

  private static String beforeAt(String address) {
    int at = address.indexOf('@');
    return at < 0 ? address : address.substring(0, at);
  }

  private List<Known> called(String written) {
    List<String> words = turned(written);
    return named(words).stream().filter(one -> one.words().equals(words)).toList();
  }

  private List<Known> like(String written) {
    List<String> words = turned(written);
    return named(words).stream().filter(one -> alike(one.words(), words)).toList();
  }

  private List<Known> named(List<String> words) {
    return words.isEmpty() ? List.of() : bySurname.getOrDefault(words.getLast(), List.of());
  }

  /** First names in front, also where a comma puts them behind. */
  private static List<String> turned(String written) {
    int comma = written.indexOf(',');
    return comma < 0
        ? Folded.name(written)
        : Folded.name(written.substring(comma + 1) + " " + written.substring(0, comma));
  }

  /** Surname in full; first names in full or, on either side, as initials. */
  private static boolean alike(List<String> own, List<String> written) {
    if (own.size() >= written.size()
        && own.subList(own.size() - written.size(), own.size()).equals(written)) {
      return true; // the surname alone, of one word or several
    }
    int firstNames = Math.min(own.size(), written.size()) - 1;
    for (int index = 0; index < firstNames; index++) {
      String one = own.get(index);
      String other = written.get(index);
      boolean initial = one.length() == 1 || other.length() == 1;
      if (initial ? one.charAt(0) != other.charAt(0) : !one.equals(other)) {
        return false;
      }
    }
    return true;
  }

  private List<Known> initialled(String written) {
    String initials = Folded.close(written);
    return initials.length() < 2 || initials.length() > INITIALS_MAX_CHARS
        ? List.of()
        : known.stream().filter(one -> hasInitials(one.words(), initials)).toList();
  }

  private static boolean hasInitials(List<String> own, String initials) {
    if (own.size() < 2) {
      return false;
    }
    StringBuilder all = new StringBuilder();
    own.forEach(word -> all.append(word.charAt(0)));
    String firstAndSurname = own.getFirst().charAt(0) + own.getLast();
    return initials.contentEquals(all)
        || (initials.length() > 2 && firstAndSurname.startsWith(initials));
  }

  private static void add(Map<String, List<Known>> index, String key, Known one) {
    index.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
  }
}
