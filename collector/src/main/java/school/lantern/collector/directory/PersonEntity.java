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
import school.lantern.collector.directory.Person.Audience;

/** A row of {@code person}. */
@Entity
@Table(name = "person")
@IdClass(PersonEntity.Key.class)
class PersonEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id String id = "";

  @Column(name = "display_name")
  String displayName = "";

  String audience = "";

  @Column(name = "year_group")
  @Nullable Integer yearGroup;

  record Key(String site, String id) implements Serializable {}

  static PersonEntity of(String site, Person person) {
    PersonEntity row = new PersonEntity();
    row.site = site;
    row.id = person.id();
    row.displayName = person.displayName();
    row.audience = person.audience().name();
    row.yearGroup = person.yearGroup();
    return row;
  }

  Person with(Set<String> accounts) {
    return new Person(id, displayName, Audience.valueOf(audience), yearGroup, accounts);
  }
}
