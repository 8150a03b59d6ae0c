package school.lantern.collector.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import school.lantern.collector.directory.Person.Audience;

/**
 * Keeps classes and who is in them. Runs in the caller's transaction, by a session without memory:
 * a large school has tens of thousands of rows here, which every later query of the transaction
 * would look through for changes.
 */
@ApplicationScoped
class GroupStore {
  private final StatelessSession session;

  GroupStore(StatelessSession session) {
    this.session = session;
  }

  /** All of them, by name. */
  List<TeachingGroup> all(String site) {
    Map<String, Map<String, Set<String>>> members =
        rows(MemberEntity.class, "groupName", site).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.groupName,
                    Collectors.groupingBy(
                        row -> row.audience,
                        Collectors.mapping(row -> row.personId, Collectors.toSet()))));
    return rows(GroupEntity.class, "name", site).stream()
        .map(
            row -> {
              Map<String, Set<String>> own = members.getOrDefault(row.name, Map.of());
              return row.with(
                  own.getOrDefault(Audience.PUPIL.name(), Set.of()),
                  own.getOrDefault(Audience.STAFF.name(), Set.of()));
            })
        .toList();
  }

  /** Makes {@code groups} all there are. */
  void replace(String site, Collection<TeachingGroup> groups) {
    Stream.of("MemberEntity", "GroupEntity")
        .forEach(
            type ->
                session
                    .createMutationQuery("delete from " + type + " where site = :site")
                    .setParameter("site", site)
                    .executeUpdate());
    session.insertMultiple(groups.stream().map(group -> GroupEntity.of(site, group)).toList());
    session.insertMultiple(groups.stream().flatMap(group -> members(site, group)).toList());
  }

  private <E> List<E> rows(Class<E> type, String order, String site) {
    return session
        .createSelectionQuery(
            "from " + type.getSimpleName() + " where site = :site order by " + order, type)
        .setParameter("site", site)
        .getResultList();
  }

  private static Stream<MemberEntity> members(String site, TeachingGroup group) {
    return Stream.concat(
        group.pupilIds().stream()
            .map(
                id ->
                    MemberEntity.of(new MemberEntity.Key(site, group.name(), id), Audience.PUPIL)),
        group.staffIds().stream()
            .map(
                id ->
                    MemberEntity.of(new MemberEntity.Key(site, group.name(), id), Audience.STAFF)));
  }
}
