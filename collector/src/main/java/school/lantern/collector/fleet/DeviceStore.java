package school.lantern.collector.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.StoreException;
import school.lantern.model.LoginSession;

/** Devices, with the room that the school's lists give them now. */
@ApplicationScoped
class DeviceStore {
  private static final TypeReference<List<LoginSession>> SESSIONS = new TypeReference<>() {};

  // The room is looked up and not copied: it is the room of now; see Places for others.
  private static final String DEVICES =
      """
      select new school.lantern.collector.fleet.DeviceStore$Placed(
        d, w.roomId,
        (select min(n.enrolledAt) from DeviceEntity n
         where n.site = d.site and lower(n.hostname) = lower(d.hostname)
           and n.enrolledAt > d.enrolledAt))
      from DeviceEntity d
      left join WorkstationEntity w on w.site = d.site and w.hostname = lower(d.hostname)
      where\s""";

  private final EntityManager entities;
  private final ObjectMapper json;

  DeviceStore(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  Optional<Device> find(String id) {
    return query("d.id = :id").setParameter("id", id).getResultStream().map(this::device).findAny();
  }

  List<Device> ofSite(String site) {
    return query("d.site = :site order by d.hostname, d.id")
        .setParameter("site", site)
        .getResultStream()
        .map(this::device)
        .toList();
  }

  /** Those whose room on the list or by token is one of these, or that are named, by host name. */
  List<Device> atOneOf(String site, Set<String> rooms, Set<String> names) {
    return query(
            "d.site = :site and (w.roomId in :rooms or d.tokenRoomId in :rooms"
                + " or lower(d.hostname) in :names or d.id in :names) order by d.hostname, d.id")
        .setParameter("site", site)
        .setParameter("rooms", rooms)
        .setParameter("names", names)
        .getResultStream()
        .map(this::device)
        .toList();
  }

  /** The device with this id, and all that have one of these names, in lower case. */
  List<Device> named(String id, Set<String> names) {
    return query("d.id = :id or lower(d.hostname) in :names order by d.hostname, d.id")
        .setParameter("id", id)
        .setParameter("names", names)
        .getResultStream()
        .map(this::device)
        .toList();
  }

  List<Device> inRoom(String site, String roomId) {
    return query(
            "d.site = :site and coalesce(w.roomId, d.tokenRoomId) = :room order by d.hostname, d.id")
        .setParameter("site", site)
        .setParameter("room", roomId)
        .getResultStream()
        .map(this::device)
        .toList();
  }

  /** Devices that may speak and had this one's key before they got their own. */
  List<Device> copiesOf(String id) {
    return query("d.parentId = :id and d.revoked = false order by d.hostname, d.id")
        .setParameter("id", id)
        .getResultStream()
        .map(this::device)
        .toList();
  }

  void heard(String id, Instant at, UUID boot, List<LoginSession> openSessions) {
    DeviceEntity.update(
        "lastHeard = ?1, lastBoot = ?2, openSessions = ?3 where id = ?4",
        at,
        boot,
        written(openSessions),
        id);
  }

  void pace(String id, @Nullable String slowBecause) {
    DeviceEntity.update("slowBecause = ?1 where id = ?2", slowBecause, id);
  }

  void health(String id, @Nullable String complaint) {
    DeviceEntity.update("complaint = ?1 where id = ?2", complaint, id);
  }

  /** Whether it had not been revoked before. */
  boolean revoke(String id, Instant at) {
    return DeviceEntity.update(
            "revoked = true, revokedAt = ?1 where id = ?2 and revoked = false", at, id)
        > 0;
  }

  /** Whether it is not revoked; and nobody revokes it before this transaction is over. */
  boolean holdWelcome(String id) {
    return DeviceEntity.update("revoked = false where id = ?1 and revoked = false", id) > 0;
  }

  private TypedQuery<Placed> query(String where) {
    return entities.createQuery(DEVICES + where, Placed.class);
  }

  private Device device(Placed placed) {
    DeviceEntity kept = placed.device;
    return new Device(
        kept.id,
        kept.site,
        kept.hostname,
        placed.roomId == null ? kept.tokenRoomId : placed.roomId,
        new Device.Contact(
            new Device.Life(kept.enrolledAt, kept.revokedAt, replacedAt(kept, placed.successor)),
            kept.lastHeard,
            kept.lastBoot,
            read(kept.openSessions),
            new Device.Said(kept.slowBecause, kept.complaint)));
  }

  /** Two computers may have one name: who was heard after the other enrolled is still there. */
  private static @Nullable Instant replacedAt(DeviceEntity kept, @Nullable Instant successor) {
    boolean heardSince =
        successor != null && kept.lastHeard != null && kept.lastHeard.isAfter(successor);
    return heardSince ? null : successor;
  }

  private String written(List<LoginSession> sessions) {
    try {
      return json.writeValueAsString(sessions);
    } catch (JsonProcessingException impossible) {
      throw new StoreException("writing open sessions", impossible);
    }
  }

  private List<LoginSession> read(String sessions) {
    try {
      return json.readValue(sessions, SESSIONS);
    } catch (JsonProcessingException damaged) {
      throw new StoreException("reading open sessions", damaged);
    }
  }

  /**
   * A device as it is found.
   *
   * @param roomId the room that the list of workstations gives it
   * @param successor when the next device of its host name enrolled
   */
  record Placed(DeviceEntity device, @Nullable String roomId, @Nullable Instant successor) {}
}
