package school.lantern.collector.correlate;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import school.lantern.collector.platform.StoreException;

/** Keeps which days were given to the engine after they were over. */
@ApplicationScoped
class SweptDayStore {
  private final AgroalDataSource source;

  SweptDayStore(AgroalDataSource source) {
    this.source = source;
  }

  /** The last of them, if there is one. */
  Optional<LocalDate> last(String site) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select day from swept_day where site = ? order by day desc limit 1")) {
      statement.setString(1, site);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(LocalDate.parse(found.getString(1))) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new StoreException("looking for the last swept day", failed);
    }
  }

  /** Whether nobody had added it before: of several collectors one takes a day. */
  boolean add(String site, LocalDate day) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "insert into swept_day (site, day) values (?, ?) on conflict do nothing")) {
      statement.setString(1, site);
      statement.setObject(2, day);
      return statement.executeUpdate() > 0;
    } catch (SQLException failed) {
      throw new StoreException("keeping a swept day", failed);
    }
  }
}
