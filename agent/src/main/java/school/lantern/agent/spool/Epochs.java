package school.lantern.agent.spool;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import school.lantern.model.RecordedObservation;

/**
 * Which epoch numbered which rows. A spool that comes to another machine, by a disk image, begins a
 * new epoch for what follows; what it brought along keeps its own, since the copies of the image
 * bring the same rows.
 *
 * <pre>
 *   number   1 ........ 17 | 18 ........ 30 | 31 ...
 *   epoch    until-17 = A  | until-30 = B   | epoch = C
 * </pre>
 */
final class Epochs {
  private static final String UNTIL = "until-";

  private final Connection connection;

  Epochs(Connection connection) {
    this.connection = connection;
  }

  /** Those of them that belong to the epoch of the first. */
  Lease lease(List<RecordedObservation> next, UUID current) throws SQLException {
    NavigableMap<Long, UUID> former = former();
    if (former.isEmpty() || next.isEmpty()) {
      return new Lease(current, next);
    }
    UUID first = of(next.get(0), former, current);
    return new Lease(
        first, next.stream().filter(one -> of(one, former, current).equals(first)).toList());
  }

  private static UUID of(RecordedObservation one, NavigableMap<Long, UUID> former, UUID current) {
    Map.Entry<Long, UUID> until = former.ceilingEntry(one.seq());
    return until == null ? current : until.getValue();
  }

  boolean knows(UUID epoch, UUID current) throws SQLException {
    return epoch.equals(current) || former().containsValue(epoch);
  }

  private NavigableMap<Long, UUID> former() throws SQLException {
    NavigableMap<Long, UUID> former = new TreeMap<>();
    try (PreparedStatement marks =
            connection.prepareStatement("select name, value from mark where name like 'until-%'");
        ResultSet row = marks.executeQuery()) {
      while (row.next()) {
        former.put(
            Long.parseLong(row.getString(1).substring(UNTIL.length())),
            UUID.fromString(row.getString(2)));
      }
      return former;
    } catch (IllegalArgumentException broken) {
      throw SpoolFile.foreign("the epochs cannot be read");
    }
  }

  /** Rows after {@code last} belong to a new epoch; those before keep {@code current}. */
  void begin(UUID current, long last) throws SQLException {
    if (last > 0) {
      put(UNTIL + last, current.toString());
    }
    put("epoch", UUID.randomUUID().toString());
  }

  /** Whether the spool stood on another machine before; it stands on this one from now on. */
  boolean moveTo(String machine) throws SQLException {
    try (PreparedStatement mark =
        connection.prepareStatement("select 1 from mark where name = 'machine' and value = ?")) {
      mark.setString(1, machine);
      try (ResultSet known = mark.executeQuery()) {
        if (known.next()) {
          return false;
        }
      }
    }
    put("machine", machine);
    return true;
  }

  private void put(String name, String value) throws SQLException {
    try (PreparedStatement put =
        connection.prepareStatement("insert or replace into mark values (?, ?)")) {
      put.setString(1, name);
      put.setString(2, value);
      put.executeUpdate();
    }
  }
}
