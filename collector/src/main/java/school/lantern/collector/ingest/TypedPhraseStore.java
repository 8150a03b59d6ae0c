package school.lantern.collector.ingest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import school.lantern.collector.platform.StoreException;

/** Reads where phrases were typed, over an index that holds nothing else. Plain JDBC. */
@ApplicationScoped
class TypedPhraseStore {
  // The kind is written out: with a parameter the databases would not know that the index holds it.
  private static final String SELECT =
      "select distinct device_id, account, at from observation"
          + " where kind = 'phrase-flag' and site = ? and at >= ? and at < ?";

  private final AgroalDataSource source;

  TypedPhraseStore(AgroalDataSource source) {
    this.source = source;
  }

  /** A phrase was typed on this device, under this log-on as the device wrote it. */
  record Row(String deviceId, String account, Instant at) {}

  List<Row> between(String site, Instant from, Instant until) {
    List<Row> found = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setString(1, site);
      statement.setLong(2, from.toEpochMilli());
      statement.setLong(3, until.toEpochMilli());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String account = rows.getString(2);
          found.add(
              new Row(
                  rows.getString(1),
                  account == null ? "" : account,
                  Instant.ofEpochMilli(rows.getLong(3))));
        }
      }
      return found;
    } catch (SQLException failed) {
      throw new StoreException("reading where phrases were typed", failed);
    }
  }
}
