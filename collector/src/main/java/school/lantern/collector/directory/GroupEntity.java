package school.lantern.collector.directory;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of {@code teaching_group}. */
@Entity
@Table(name = "teaching_group")
@IdClass(GroupEntity.Key.class)
class GroupEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id String name = "";

  @Column(name = "year_group")
  @Nullable Integer yearGroup;

  @Nullable String subject;

  record Key(String site, String name) implements Serializable {}

  static GroupEntity of(String site, TeachingGroup group) {
    GroupEntity row = new GroupEntity();
    row.site = site;
    row.name = group.name();
    row.yearGroup = group.yearGroup();
    row.subject = group.subject();
    return row;
  }

  TeachingGroup with(Set<String> pupilIds, Set<String> staffIds) {
    return new TeachingGroup(name, yearGroup, subject, pupilIds, staffIds);
  }
}
