package school.lantern.collector.imports.names;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
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
 *
 * @param staff all members of staff
 * @param answers what people have said, by folded name: an id, {@code *} for a visitor, or empty
 *     for "leave out"
 */
public record StaffNames(List<Person> staff, Map<String, String> answers) {
  /** The answer that somebody is a visitor. No id looks like this. */
  static final String VISITOR = "*";

  private static final int INITIALS_MAX_CHARS = 4;

  public StaffNames {
    staff = staff.stream().filter(person -> person.audience() == Audience.STAFF).toList();
    answers = Map.copyOf(answers);
  }

  /** With nothing remembered. */
  public static StaffNames of(Collection<Person> people) {
    return new StaffNames(List.copyOf(people), Map.of());
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
    return Stream.<BiPredicate<Person, String>>of(
            (person, name) -> person.id().equals(name),
            (person, name) -> person.id().equalsIgnoreCase(name),
            StaffNames::logsOnAs,
            (person, name) -> isCalled(person, name, true),
            (person, name) -> isCalled(person, name, false),
            StaffNames::hasInitials)
        .map(way -> found(way, text))
        .filter(ids -> !ids.isEmpty())
        .findFirst()
        .map(Match::of)
        .orElseGet(Match.Nobody::new);
  }

  private List<String> found(BiPredicate<Person, String> way, String written) {
    return staff.stream().filter(person -> way.test(person, written)).map(Person::id).toList();
  }

  private static boolean logsOnAs(Person person, String written) {
    String address = written.toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
    String account = beforeAt(address);
    return Stream.concat(person.accounts().stream(), Stream.of(person.id()))
        .map(one -> one.toLowerCase(Locale.ROOT))
        .anyMatch(
            one ->
                one.equals(address)
                    || (address.contains("@") && one.equals(account))
                    || (one.contains("@") && beforeAt(one).equals(address)));
  }

  private static String beforeAt(String address) {
    int at = address.indexOf('@');
    return at < 0 ? address : address.substring(0, at);
  }

  /** Surname in full; first names in full if {@code exactly}, else as initials on either side. */
  private static boolean isCalled(Person person, String written, boolean exactly) {
    List<String> own = Folded.name(person.displayName());
    int comma = written.indexOf(',');
    List<String> turned =
        comma < 0
            ? Folded.name(written)
            : Folded.name(written.substring(comma + 1) + " " + written.substring(0, comma));
    return exactly ? own.equals(turned) : alike(own, turned);
  }

  private static boolean alike(List<String> own, List<String> written) {
    if (own.isEmpty() || written.isEmpty() || !own.getLast().equals(written.getLast())) {
      return false;
    }
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

  private static boolean hasInitials(Person person, String written) {
    String initials = Folded.close(written);
    List<String> own = Folded.name(person.displayName());
    if (own.size() < 2 || initials.length() < 2 || initials.length() > INITIALS_MAX_CHARS) {
      return false;
    }
    StringBuilder all = new StringBuilder();
    own.forEach(word -> all.append(word.charAt(0)));
    String firstAndSurname = own.getFirst().charAt(0) + own.getLast();
    return initials.contentEquals(all)
        || (initials.length() > 2 && firstAndSurname.startsWith(initials));
  }
}
