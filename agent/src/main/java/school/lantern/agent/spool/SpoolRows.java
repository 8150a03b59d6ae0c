package school.lantern.agent.spool;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.json.Json;
import school.lantern.model.Moment;
import school.lantern.model.Observation;
import school.lantern.model.RecordedObservation;

/** The rows of one open spool file. Knows no transactions: its caller wraps them. */
final class SpoolRows {
  /** Lives of helpers whose last number is remembered; a resend comes within minutes. */
  private static final int RUNS_REMEMBERED = 64;

  private final Connection connection;

  SpoolRows(Connection connection) {
    this.connection = connection;
  }

  UUID epoch() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select value from mark where name = 'epoch'")) {
      return UUID.fromString(row.getString(1));
    } catch (IllegalArgumentException noUuid) {
      throw SpoolFile.foreign("the epoch cannot be read");
    }
  }

  /** Those of them that belong to the epoch of the first. */
  Lease ofOneEpoch(List<RecordedObservation> next) throws SQLException {
    return new Epochs(connection).lease(next, epoch());
  }

  boolean knows(UUID epoch) throws SQLException {
    return new Epochs(connection).knows(epoch, epoch());
  }

  /** A new epoch begins when the spool was on another machine before. */
  void standOn(String machine) throws SQLException {
    Epochs epochs = new Epochs(connection);
    if (epochs.moveTo(machine)) {
      epochs.begin(
          epoch(),
          number("select coalesce(max(seq), 0) from sqlite_sequence where name = 'observation'"));
    }
  }

  /**
   * Notes that a helper's observation was taken.
   *
   * @return false when it had been taken before
   */
  boolean take(Source from, Instant now) throws SQLException {
    try (PreparedStatement taken =
        connection.prepareStatement(
            "insert into taken (run, n, at) values (?, ?, ?) on conflict (run)"
                + " do update set n = excluded.n, at = excluded.at where excluded.n > n")) {
      taken.setString(1, from.run().toString());
      taken.setLong(2, from.n());
      taken.setLong(3, now.toEpochMilli());
      if (taken.executeUpdate() == 0) {
        return false;
      }
    }
    if (from.n() == 1) {
      run(
          "delete from taken where run not in (select run from taken order by at desc limit "
              + RUNS_REMEMBERED
              + ")");
    }
    return true;
  }

  void insert(Moment at, Observation what) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into observation (urgent, importance, wall, uptime, boot, what, crc)"
                + " values (?, ?, ?, ?, ?, ?, ?)")) {
      byte[] json = Json.bytes(what);
      insert.setInt(1, what.urgent() ? 1 : 0);
      insert.setInt(2, Importance.of(what).onDisk);
      insert.setLong(3, at.wall().toEpochMilli());
      insert.setLong(4, at.uptimeMillis());
      insert.setString(5, at.boot().toString());
      insert.setBytes(6, json);
      insert.setLong(7, checksum(json));
      insert.executeUpdate();
    }
  }

  /**
   * The next observations to send, urgent ones first.
   *
   * @param unreadable receives the numbers of rows that fail their checksum or cannot be parsed
   */
  List<RecordedObservation> next(int limit, List<Long> unreadable) throws SQLException {
    List<RecordedObservation> next = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select seq, wall, uptime, boot, what, crc from observation"
                    + " order by urgent desc, seq limit "
                    + limit)) {
      while (row.next()) {
        RecordedObservation read = read(row);
        if (read == null) {
          unreadable.add(row.getLong(1));
        } else {
          next.add(read);
        }
      }
    }
    return next;
  }

  private static @Nullable RecordedObservation read(ResultSet row) throws SQLException {
    byte[] json = row.getBytes(5);
    if (json == null || checksum(json) != row.getLong(6)) {
      return null;
    }
    try {
      Moment at =
          new Moment(
              Instant.ofEpochMilli(row.getLong(2)),
              row.getLong(3),
              UUID.fromString(row.getString(4)));
      return new RecordedObservation(row.getLong(1), at, Json.read(json, Observation.class));
    } catch (IOException | IllegalArgumentException broken) {
      return null;
    }
  }

  /** Of rows that somebody follows, this is their fate. */
  void delete(Set<Long> seqs, Fate fate) throws SQLException {
    followed().settle(seqs, fate);
    try (PreparedStatement delete =
        connection.prepareStatement("delete from observation where seq = ?")) {
      for (long seq : seqs) {
        delete.setLong(1, seq);
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  Followed followed() {
    return new Followed(connection);
  }

  /** Remembers how far numbers were given away: they must survive a power cut. */
  void markLeased(long seq) throws SQLException {
    run("update mark set value = '" + seq + "' where name = 'leased'");
  }

  long leasedUpTo() throws SQLException {
    return number("select cast(value as integer) from mark where name = 'leased'");
  }

  long waiting() throws SQLException {
    return number("select (select count(*) from observation) + (select count(*) from loss)");
  }

  boolean urgentWaiting() throws SQLException {
    return number("select exists (select 1 from observation where urgent = 1)") == 1;
  }

  long usedBytes() throws SQLException {
    return (number("pragma page_count") - freePages()) * number("pragma page_size");
  }

  long freePages() throws SQLException {
    return number("pragma freelist_count");
  }

  /** As an update, since the driver then runs the pragma to its end: each step gives one page. */
  void giveBackPages() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("pragma incremental_vacuum");
    }
  }

  private static long checksum(byte[] json) {
    CRC32 crc = new CRC32();
    crc.update(json);
    return crc.getValue();
  }

  private long number(String sql) throws SQLException {
    return SpoolFile.number(connection, sql);
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
