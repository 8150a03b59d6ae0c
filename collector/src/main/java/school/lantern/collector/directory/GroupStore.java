package school.lantern.collector.directory;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.directory.Person.Audience;

/** Keeps classes and who is in them. Runs in the caller's transaction. */
@ApplicationScoped
class GroupStore {

  /** All of them, by name. */
  List<TeachingGroup> all(String site) {
    Map<String, Map<String, Set<String>>> members =
        MemberEntity.<MemberEntity>list("site", site).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.groupName,
                    Collectors.groupingBy(
                        row -> row.audience,
                        Collectors.mapping(row -> row.personId, Collectors.toSet()))));
    return GroupEntity.<GroupEntity>list("site = ?1", Sort.by("name"), site).stream()
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
    GroupEntity.flush();
    MemberEntity.delete("site", site);
    GroupEntity.delete("site", site);
    GroupEntity.getEntityManager().clear(); // rows read before would clash with their successors
    GroupEntity.persist(groups.stream().map(group -> GroupEntity.of(site, group)));
    MemberEntity.persist(groups.stream().flatMap(group -> members(site, group)));
    GroupEntity.flush();
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
