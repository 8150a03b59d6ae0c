package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.lantern.model.LoginSession;

/** Rooms, and the devices that stand in them. */
@ApplicationScoped
public class Fleet {

  public Optional<Device> device(String deviceId) {
    throw new UnsupportedOperationException();
  }

  /** All devices of a site, by host name. */
  public List<Device> devices(String site) {
    throw new UnsupportedOperationException();
  }

  /** The devices at a place, as {@link school.lantern.collector.stale.Scope#place()} names it. */
  public List<Device> devicesAt(String site, String place) {
    throw new UnsupportedOperationException();
  }

  /** The place that a device belongs to now: its room, or itself when it has none. */
  public String placeOf(Device device) {
    throw new UnsupportedOperationException();
  }

  /** Rooms of a site by id, in order of name. */
  public Map<String, Room> rooms(String site) {
    throw new UnsupportedOperationException();
  }

  /**
   * Notes that a device was heard, and which sessions it has open. Joins the caller's transaction.
   */
  public void heard(String deviceId, Instant at, List<LoginSession> openSessions) {
    throw new UnsupportedOperationException();
  }
}
