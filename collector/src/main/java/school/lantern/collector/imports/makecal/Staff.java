package school.lantern.collector.imports.makecal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.names.Additions;
import school.lantern.collector.imports.names.Match;
import school.lantern.collector.imports.names.Names;

/**
 * Finds the people of these files. An e-mail address that nobody has makes somebody new: the file
 * comes from the school's own system. Initials never do, unless there are no addresses at all.
 */
final class Staff {
  private final Function<Draft, Names> finding;
  private final Draft draft;
  private final Additions additions;
  private final Mistakes mistakes;
  private final Map<String, Optional<String>> known = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private Names names;

  Staff(Function<Draft, Names> finding, Draft draft, Additions additions, Mistakes mistakes) {
    this.finding = finding;
    this.draft = draft;
    this.additions = additions;
    this.mistakes = mistakes;
    this.names = finding.apply(draft);
  }

  /** Makes those who were added known to initials. */
  void addressesAreRead() {
    additions.addTo(draft);
    known.clear();
    names = finding.apply(draft);
  }

  /** The member of staff with this address. */
  Optional<String> byAddress(String email, Table.Row<?> row) {
    return known.computeIfAbsent(
        email,
        _ ->
            switch (names.staff().match(email)) {
              case Match.One(String id) -> Optional.of(id);
              case Match.LeftOut() -> Optional.empty();
              case Match.Visitor(String name) -> Optional.of(additions.visitor(name, at(row)));
              case Match.Several several -> ask(email, several, row);
              case Match.Nobody() ->
                  Optional.of(additions.person(newcomer(email, Audience.STAFF), at(row)));
            });
  }

  /**
   * The member of staff with these initials.
   *
   * @param mayBeNew whether nobody's address is in the files, so that initials are all there is
   */
  Optional<String> byInitials(String initials, boolean mayBeNew, Table.Row<?> row) {
    return known.computeIfAbsent(
        initials,
        _ -> {
          Match match = names.staff().match(initials);
          return switch (match) {
            case Match.One(String id) -> Optional.of(id);
            case Match.LeftOut() -> Optional.empty();
            case Match.Visitor(String name) -> Optional.of(additions.visitor(name, at(row)));
            case Match.Several several -> ask(initials, several, row);
            case Match.Nobody() ->
                mayBeNew
                    ? Optional.of(
                        additions.person(
                            new Person(initials, initials, Audience.STAFF, null, Set.of()),
                            at(row)))
                    : ask(initials, match, row);
          };
        });
  }

  /** Somebody known by an address alone; people.csv or OneRoster says the name some day. */
  static Person newcomer(String email, Audience audience) {
    String account = email.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
    String name =
        Arrays.stream(account.split("[._]", -1))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining(" "));
    return new Person(account, name.isEmpty() ? account : name, audience, null, Set.of(account));
  }

  private Optional<String> ask(String written, Match match, Table.Row<?> row) {
    if (asked.add(written)) {
      names.unclear(row.at("staff"), written, match, mistakes);
    }
    return Optional.empty();
  }

  private static Additions.Named at(Table.Row<?> row) {
    return new Additions.Named(row.source(), row.line());
  }
}
