package school.lantern.collector.ingest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.StoreException;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;

/**
 * Adds facts to their table, each once. Plain JDBC, since it must know which were new: one
 * statement with arrays on PostgreSQL, a batch on SQLite, each the fastest there.
 */
@ApplicationScoped
class ObservationStore {
  private static final String COLUMNS =
      "insert into observation (site, device_id, epoch, received_at,"
          + " seq, day, kind, boot, uptime, claimed_at, at, session_id, account, body) ";

  private static final String ONE =
      COLUMNS + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

  private static final String MANY =
      COLUMNS
          + "select ?, ?, ?, ?, * from unnest(?::bigint[], ?::date[], ?::text[], ?::uuid[],"
          + " ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[])"
          + " on conflict do nothing returning seq";

  private final AgroalDataSource source;
  private final boolean embedded;

  ObservationStore(AgroalDataSource source, Database database) {
    this.source = source;
    this.embedded = database.embedded();
  }

  /**
   * Adds what is not there yet; joins the caller's transaction.
   *
   * @param facts in order of number, so that two transactions never wait for each other's rows
   * @return the numbers of those that were new
   */
  Set<Long> add(Arrival arrival, List<Fact> facts) {
    try (Connection connection = source.getConnection()) {
      return embedded
          ? addOneByOne(connection, arrival, facts)
          : addAll(connection, arrival, facts);
    } catch (SQLException failed) {
      throw new StoreException("adding observations", failed);
    }
  }

  private static Set<Long> addOneByOne(Connection connection, Arrival arrival, List<Fact> facts)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ONE)) {
      for (Fact fact : facts) {
        Moment seen = fact.recorded().at();
        statement.setString(1, arrival.site());
        statement.setString(2, arrival.deviceId());
        statement.setBytes(3, bytes(arrival.epoch()));
        statement.setLong(4, arrival.receivedAt().toEpochMilli());
        statement.setLong(5, fact.seq());
        statement.setString(6, fact.claimedDay().toString());
        statement.setString(7, fact.what().kind());
        statement.setBytes(8, bytes(seen.boot()));
        statement.setLong(9, seen.uptimeMillis());
        statement.setLong(10, seen.wall().toEpochMilli());
        statement.setLong(11, fact.at().toEpochMilli());
        statement.setString(12, sessionId(fact));
        statement.setString(13, account(fact));
        statement.setString(14, fact.body());
        statement.addBatch();
      }
      int[] added = statement.executeBatch();
      Set<Long> fresh = new HashSet<>();
      for (int i = 0; i < added.length; i++) {
        if (added[i] > 0) {
          fresh.add(facts.get(i).seq());
        }
      }
      return fresh;
    }
  }

  private static Set<Long> addAll(Connection connection, Arrival arrival, List<Fact> facts)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MANY)) {
      statement.setString(1, arrival.site());
      statement.setString(2, arrival.deviceId());
      statement.setObject(3, arrival.epoch());
      statement.setLong(4, arrival.receivedAt().toEpochMilli());
      array(statement, 5, "bigint", facts, Fact::seq);
      array(statement, 6, "text", facts, fact -> fact.claimedDay().toString());
      array(statement, 7, "text", facts, fact -> fact.what().kind());
      array(statement, 8, "uuid", facts, fact -> fact.recorded().at().boot());
      array(statement, 9, "bigint", facts, fact -> fact.recorded().at().uptimeMillis());
      array(statement, 10, "bigint", facts, fact -> fact.recorded().at().wall().toEpochMilli());
      array(statement, 11, "bigint", facts, fact -> fact.at().toEpochMilli());
      array(statement, 12, "text", facts, ObservationStore::sessionId);
      array(statement, 13, "text", facts, ObservationStore::account);
      array(statement, 14, "text", facts, Fact::body);
      Set<Long> fresh = new HashSet<>();
      try (ResultSet added = statement.executeQuery()) {
        while (added.next()) {
          fresh.add(added.getLong(1));
        }
      }
      return fresh;
    }
  }

  private static void array(
      PreparedStatement statement,
      int at,
      String type,
      List<Fact> facts,
      Function<Fact, @Nullable Object> value)
      throws SQLException {
    Object[] values = facts.stream().map(value).toArray();
    statement.setArray(at, statement.getConnection().createArrayOf(type, values));
  }

  private static @Nullable String sessionId(Fact fact) {
    LoginSession session = fact.session();
    return session == null ? null : session.id();
  }

  private static @Nullable String account(Fact fact) {
    LoginSession session = fact.session();
    return session == null ? null : session.account();
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
