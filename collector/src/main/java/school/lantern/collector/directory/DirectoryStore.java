package school.lantern.collector.directory;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps people and their log-ons. Runs in the caller's transaction. */
@ApplicationScoped
class DirectoryStore {

  /** By log-on name. */
  Map<String, Person> byLogons(String site, Collection<String> logons) {
    List<LogonEntity> found =
        LogonEntity.list("site = ?1 and logon in ?2", site, Set.copyOf(logons));
    Set<String> ids = found.stream().map(row -> row.personId).collect(Collectors.toSet());
    Map<String, Person> people =
        ids.isEmpty()
            ? Map.of()
            : people(site, PersonEntity.list("site = ?1 and id in ?2", site, ids)).stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    return found.stream()
        .filter(row -> people.containsKey(row.personId))
        .collect(Collectors.toMap(row -> row.logon, row -> people.get(row.personId)));
  }

  Optional<Person> byId(String site, String id) {
    return people(site, PersonEntity.list("site = ?1 and id = ?2", site, id)).stream().findFirst();
  }

  List<Person> all(String site) {
    return people(site, PersonEntity.list("site = ?1", Sort.by("displayName").and("id"), site));
  }

  /** Names of staff by id. */
  Map<String, String> staffNames(String site) {
    return PersonEntity.<PersonEntity>list("site = ?1 and audience = 'STAFF'", site).stream()
        .collect(Collectors.toMap(row -> row.id, row -> row.displayName));
  }

  /** Makes {@code people} everybody there is. */
  void replace(String site, List<Person> people) {
    PersonEntity.flush();
    LogonEntity.delete("site", site);
    PersonEntity.delete("site", site);
    PersonEntity.getEntityManager().clear(); // rows read before would clash with their successors
    PersonEntity.persist(people.stream().map(person -> PersonEntity.of(site, person)));
    LogonEntity.persist(
        people.stream()
            .flatMap(
                person ->
                    person.accounts().stream()
                        .map(logon -> LogonEntity.of(site, logon, person.id()))));
    PersonEntity.flush();
  }

  private static List<Person> people(String site, List<PersonEntity> rows) {
    List<String> ids = rows.stream().map(row -> row.id).toList();
    Map<String, Set<String>> logons =
        logons(site, ids).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.personId, Collectors.mapping(row -> row.logon, Collectors.toSet())));
    return rows.stream().map(row -> row.with(logons.getOrDefault(row.id, Set.of()))).toList();
  }

  // A whole school is cheaper to read without naming each id.
  private static List<LogonEntity> logons(String site, List<String> ids) {
    return ids.size() < 100
        ? LogonEntity.list("site = ?1 and personId in ?2", site, ids)
        : LogonEntity.list("site", site);
  }
}
