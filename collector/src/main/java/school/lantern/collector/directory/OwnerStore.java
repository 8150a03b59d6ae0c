package school.lantern.collector.directory;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.StoreException;

/** Reads whose log-ons are. Plain JDBC: thousands of entities would be made for nothing. */
@ApplicationScoped
class OwnerStore {
  private static final String SELECT =
      "select l.logon, p.id, p.display_name, p.audience, p.year_group"
          + " from person_logon l join person p on p.site = l.site and p.id = l.person_id"
          + " where l.site = ?";

  private final AgroalDataSource source;

  OwnerStore(AgroalDataSource source) {
    this.source = source;
  }

  /** By log-on name in lower case. */
  Map<String, Owner> all(String site) {
    Map<String, Owner> owners = new HashMap<>();
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setString(1, site);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          owners.put(rows.getString(1), owner(rows));
        }
      }
    } catch (SQLException failed) {
      throw new StoreException("reading whose log-ons are", failed);
    }
    return owners;
  }

  private static Owner owner(ResultSet row) throws SQLException {
    int year = row.getInt(5);
    @Nullable Integer yearGroup = row.wasNull() ? null : year;
    return new Owner(
        row.getString(2), row.getString(3), Person.Audience.valueOf(row.getString(4)), yearGroup);
  }
}
