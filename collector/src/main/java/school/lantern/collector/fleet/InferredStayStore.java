package school.lantern.collector.fleet;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import school.lantern.collector.fleet.Placement.Stay;
import school.lantern.collector.platform.StoreException;
import school.lantern.collector.stale.Scope;

/** Keeps where machines were inferred to stand. Runs in the caller's transaction. */
@ApplicationScoped
class InferredStayStore {
  /** No stay reaches beyond the day that it was worked out with, and no day is longer. */
  private static final Duration LONGEST = Duration.ofHours(25);

  private final AgroalDataSource source;

  InferredStayStore(AgroalDataSource source) {
    this.source = source;
  }

  /** Those that touch the time between the two, by device. */
  Map<String, List<Stay>> between(String site, Instant from, Instant until) {
    return byDevice(
        "select device_id, room_id, from_at, until_at from inferred_stay"
            + " where site = ? and from_at >= ? and from_at < ? and until_at > ?"
            + " order by device_id, from_at",
        site,
        from.minus(LONGEST).toEpochMilli(),
        until.toEpochMilli(),
        from.toEpochMilli());
  }

  /** Those that were worked out with the day of a store, by device. */
  Map<String, List<Stay>> of(Scope store) {
    return byDevice(
        "select device_id, room_id, from_at, until_at from inferred_stay"
            + " where site = ? and day = ? and home = ? order by device_id, from_at",
        store.site(),
        store.day(),
        store.place());
  }

  /** From now on these are all that go with the day of the store. */
  void replace(Scope store, Map<String, List<Stay>> stays) {
    try (Connection connection = source.getConnection()) {
      try (PreparedStatement gone =
          connection.prepareStatement(
              "delete from inferred_stay where site = ? and day = ? and home = ?")) {
        bind(gone, store.site(), store.day(), store.place());
        gone.executeUpdate();
      }
      try (PreparedStatement row =
          connection.prepareStatement(
              "insert into inferred_stay (site, day, home, device_id, from_at, until_at, room_id)"
                  + " values (?, ?, ?, ?, ?, ?, ?)")) {
        for (Map.Entry<String, List<Stay>> device : stays.entrySet()) {
          for (Stay stay : device.getValue()) {
            bind(
                row,
                store.site(),
                store.day(),
                store.place(),
                device.getKey(),
                stay.from().toEpochMilli(),
                stay.until().toEpochMilli(),
                stay.place());
            row.addBatch();
          }
        }
        row.executeBatch();
      }
    } catch (SQLException failed) {
      throw new StoreException("keeping where machines were inferred to stand", failed);
    }
  }

  /** Rooms in which a machine was inferred to stand since a day. */
  List<String> rooms(String site, LocalDate since) {
    String sql = "select distinct room_id from inferred_stay where site = ? and day >= ?";
    return rows(sql, site, since).stream().map(List::getFirst).toList();
  }

  /** How many machines were inferred to stand somewhere, in these days. */
  long machines(String site, LocalDate first, LocalDate last) {
    String sql =
        "select count(distinct device_id) from inferred_stay where site = ? and day between ? and"
            + " ?";
    return Long.parseLong(rows(sql, site, first, last).getFirst().getFirst());
  }

  private Map<String, List<Stay>> byDevice(String sql, Object... values) {
    Map<String, List<Stay>> found = new HashMap<>();
    for (List<String> row : rows(sql, values)) {
      Instant from = Instant.ofEpochMilli(Long.parseLong(row.get(2)));
      Instant until = Instant.ofEpochMilli(Long.parseLong(row.get(3)));
      found
          .computeIfAbsent(row.getFirst(), _ -> new ArrayList<>())
          .add(new Stay(row.get(1), from, until, true));
    }
    return found;
  }

  /** Each with its columns as text. */
  private List<List<String>> rows(String sql, Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      List<List<String>> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        int columns = found.getMetaData().getColumnCount();
        while (found.next()) {
          List<String> row = new ArrayList<>();
          for (int column = 1; column <= columns; column++) {
            row.add(found.getString(column));
          }
          rows.add(row);
        }
      }
      return rows;
    } catch (SQLException failed) {
      throw new StoreException("reading where machines were inferred to stand", failed);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int index = 0; index < values.length; index++) {
      statement.setObject(index + 1, values[index]);
    }
  }
}
