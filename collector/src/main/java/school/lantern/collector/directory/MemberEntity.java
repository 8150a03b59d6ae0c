package school.lantern.collector.directory;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import school.lantern.collector.directory.Person.Audience;

/** A row of {@code group_member}: who is in a group, or teaches it. */
@Entity
@Table(name = "group_member")
@IdClass(MemberEntity.Key.class)
class MemberEntity extends PanacheEntityBase {
  @Id String site = "";

  @Id
  @Column(name = "group_name")
  String groupName = "";

  @Id
  @Column(name = "person_id")
  String personId = "";

  String audience = "";

  record Key(String site, String groupName, String personId) implements Serializable {}

  static MemberEntity of(Key key, Audience audience) {
    MemberEntity row = new MemberEntity();
    row.site = key.site();
    row.groupName = key.groupName();
    row.personId = key.personId();
    row.audience = audience.name();
    return row;
  }
}
