package school.lantern.collector.fleet;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of the list of rooms. */
@Entity
@Table(name = "room")
@IdClass(RoomEntity.Key.class)
class RoomEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id String id = "";
  String name = "";
  boolean store;
  @Nullable String campus;

  Room room() {
    return new Room(id, name, store, campus);
  }

  /** Room codes are unique in a school only. */
  record Key(String site, String id) {}
}
