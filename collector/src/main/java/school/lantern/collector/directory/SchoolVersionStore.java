package school.lantern.collector.directory;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import school.lantern.collector.platform.StoreException;

/** Keeps one version for each site. Plain SQL: an entity would remember what it once read. */
@ApplicationScoped
class SchoolVersionStore {
  private static final String PUT =
      """
      insert into school_version (site, version) values (?, ?)
      on conflict (site) do update set version = excluded.version
      """;

  /** Locks the row and leaves it as it is. */
  private static final String HOLD =
      """
      insert into school_version (site, version) values (?, ?)
      on conflict (site) do update set version = school_version.version
      """;

  private final AgroalDataSource source;

  SchoolVersionStore(AgroalDataSource source) {
    this.source = source;
  }

  String of(String site) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select version from school_version where site = ?")) {
      statement.setString(1, site);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? found.getString(1) : "";
      }
    } catch (SQLException failed) {
      throw new StoreException("reading the version of a school", failed);
    }
  }

  void put(String site, String version) {
    write(PUT, site, version);
  }

  /** Nobody else changes the row any more; {@code first} is the version of a school without one. */
  void hold(String site, String first) {
    write(HOLD, site, first);
  }

  private void write(String sql, String site, String version) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, site);
      statement.setString(2, version);
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new StoreException("noting a change of a school", failed);
    }
  }
}
