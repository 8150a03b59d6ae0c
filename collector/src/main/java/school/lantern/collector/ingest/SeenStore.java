package school.lantern.collector.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.StoreException;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/**
 * Reads the facts of a room's day: one query over the index by device and time, only the columns
 * that decide. Plain JDBC, since entities would cost more than the rest of the computation.
 */
@ApplicationScoped
class SeenStore {
  private static final String SELECT =
      "select device_id, seq, boot, uptime, claimed_at, at, body from observation"
          + " where device_id in (DEVICES) and at >= ? and at < ?";

  private final AgroalDataSource source;
  private final boolean embedded;
  private final ObjectReader reader;

  SeenStore(AgroalDataSource source, Database database, ObjectMapper json) {
    this.source = source;
    this.embedded = database.embedded();
    this.reader = json.readerFor(Observation.class);
  }

  /** In any order; {@code kinds} empty for all. */
  List<SeenFact> between(
      Collection<String> deviceIds, Collection<String> kinds, Instant from, Instant until) {
    String sql =
        SELECT.replace("DEVICES", marks(deviceIds))
            + (kinds.isEmpty() ? "" : " and kind in (" + marks(kinds) + ")");
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int at = 0;
      for (String id : deviceIds) {
        statement.setString(++at, id);
      }
      statement.setLong(++at, from.toEpochMilli());
      statement.setLong(++at, until.toEpochMilli());
      for (String kind : kinds) {
        statement.setString(++at, kind);
      }
      List<SeenFact> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(fact(rows));
        }
      }
      return found;
    } catch (SQLException | JsonProcessingException failed) {
      throw new StoreException("reading a room's observations", failed);
    }
  }

  private static String marks(Collection<String> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }

  private SeenFact fact(ResultSet row) throws SQLException, JsonProcessingException {
    return new SeenFact(
        row.getString(1),
        row.getLong(2),
        new Moment(Instant.ofEpochMilli(row.getLong(5)), row.getLong(4), boot(row)),
        Instant.ofEpochMilli(row.getLong(6)),
        reader.readValue(row.getString(7)));
  }

  private UUID boot(ResultSet row) throws SQLException {
    if (!embedded) {
      return row.getObject(3, UUID.class);
    }
    ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(3));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
