package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.fleet.Device;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.stale.Scope;
import school.lantern.model.LoginSession;

/** Who uses a room's computers. */
@ApplicationScoped
class Use {
  private final Fleet fleet;
  private final Directory directory;

  Use(Fleet fleet, Directory directory) {
    this.fleet = fleet;
    this.directory = directory;
  }

  Now of(Scope roomDay, Instant now) {
    Set<String> accounts =
        fleet.devicesAt(roomDay.site(), roomDay.place()).stream()
            .map(Device::contact)
            .flatMap(contact -> contact.openSessions().stream())
            .map(LoginSession::account)
            .collect(Collectors.toSet());
    long pupils =
        directory.byAccount(roomDay.site(), accounts).values().stream()
            .filter(person -> person.audience() == Person.Audience.PUPIL)
            .count();
    return new Now(Math.toIntExact(pupils), List.of());
  }

  /**
   * Use of a room.
   *
   * @param pupils how many pupils are logged on now
   * @param today when pupils used it today
   */
  record Now(int pupils, List<Stretch> today) {}
}
