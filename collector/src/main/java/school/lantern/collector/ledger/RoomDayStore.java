package school.lantern.collector.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import school.lantern.collector.platform.StoreException;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.Amounts;
import school.lantern.collector.supervision.Blind;
import school.lantern.collector.supervision.Cell;
import school.lantern.collector.supervision.RoomDayCoverage;
import school.lantern.collector.supervision.UnsupervisedStretch;

/** Writes room-days, each as a whole. Runs in the caller's transaction. */
@ApplicationScoped
class RoomDayStore {
  private static final List<String> TABLES =
      List.of(
          "coverage_room_day",
          "coverage_cell",
          "coverage_gap",
          "coverage_blind",
          "coverage_blind_day");

  private static final String AMOUNTS =
      "use_ms, internet_ms, present_ms, scheduled_ms, changeover_ms, exempt_ms, alone_ms,"
          + " alone_internet_ms";

  private final AgroalDataSource source;

  RoomDayStore(AgroalDataSource source) {
    this.source = source;
  }

  void replace(Scope scope, RoomDayCoverage coverage) {
    try (Connection connection = source.getConnection()) {
      delete(connection, scope);
      insert(connection, scope, "coverage_room_day", AMOUNTS + ", kind", sum(coverage));
      insert(
          connection,
          scope,
          "coverage_cell",
          "period, year_group, staff_id, " + AMOUNTS,
          coverage.cells().stream().map(RoomDayStore::row).toList());
      insert(
          connection,
          scope,
          "coverage_gap",
          "starts_at, ends_at, alone_ms, internet_ms, pupils",
          coverage.gaps().stream().map(RoomDayStore::row).toList());
      insert(
          connection,
          scope,
          "coverage_blind",
          "period, reason, blind_ms",
          coverage.blind().stream().map(RoomDayStore::row).toList());
      insert(connection, scope, "coverage_blind_day", "reason, blind_ms", byReason(coverage));
    } catch (SQLException failed) {
      throw new StoreException("writing the coverage of a room-day", failed);
    }
  }

  private static void delete(Connection connection, Scope scope) throws SQLException {
    for (String table : TABLES) {
      try (PreparedStatement statement =
          connection.prepareStatement(
              "delete from " + table + " where site = ? and day = ? and place = ?")) {
        statement.setString(1, scope.site());
        statement.setObject(2, scope.day());
        statement.setString(3, scope.place());
        statement.executeUpdate();
      }
    }
  }

  private static void insert(
      Connection connection, Scope scope, String table, String columns, List<List<Object>> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String sql =
        "insert into "
            + table
            + " (site, day, place, week, weekday, "
            + columns
            + ") values (?, ?, ?, ?, ?"
            + ", ?".repeat(rows.getFirst().size())
            + ")";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (List<Object> row : rows) {
        statement.setString(1, scope.site());
        statement.setObject(2, scope.day());
        statement.setString(3, scope.place());
        statement.setObject(
            4, scope.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        statement.setInt(5, scope.day().getDayOfWeek().getValue());
        for (int i = 0; i < row.size(); i++) {
          statement.setObject(6 + i, row.get(i));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static List<List<Object>> sum(RoomDayCoverage coverage) {
    List<Object> total = new ArrayList<>();
    List<List<Object>> amounts =
        coverage.cells().stream().map(cell -> amounts(cell.amounts())).toList();
    for (int i = 0; i < AMOUNTS.split(",", -1).length; i++) {
      int column = i;
      total.add(amounts.stream().mapToLong(row -> (Long) row.get(column)).sum());
    }
    total.add(coverage.kind().name());
    return List.of(total);
  }

  private static List<Object> row(Cell cell) {
    Integer year = cell.key().yearGroup();
    List<Object> row = new ArrayList<>();
    row.add(cell.key().period());
    row.add(year == null ? "" : year.toString());
    row.add(Objects.requireNonNullElse(cell.key().staffId(), ""));
    row.addAll(amounts(cell.amounts()));
    return row;
  }

  /** Whole milliseconds, cut so that parts still add up to their whole and lie within it. */
  private static List<Object> amounts(Amounts amounts) {
    Amounts.Supervised supervised = amounts.supervised();
    List<Long> parts =
        Stream.of(
                supervised.present(),
                supervised.scheduled(),
                supervised.changeover(),
                supervised.exempt(),
                amounts.unsupervised())
            .map(Duration::toMillis)
            .toList();
    long use = parts.stream().mapToLong(Long::longValue).sum();
    List<Object> row = new ArrayList<>();
    row.add(use);
    row.add(Math.min(use, amounts.internet().toMillis()));
    row.addAll(parts);
    Duration both = Objects.requireNonNull(amounts.unsupervisedInternet());
    row.add(Math.min(use, both.toMillis()));
    return row;
  }

  private static List<Object> row(UnsupervisedStretch gap) {
    return List.of(
        gap.from().toEpochMilli(),
        gap.until().toEpochMilli(),
        gap.pupilTime().toMillis(),
        gap.internetTime().toMillis(),
        gap.pupils());
  }

  private static List<Object> row(Blind blind) {
    return List.of(blind.period(), blind.reason().name(), blind.workstationTime().toMillis());
  }

  private static List<List<Object>> byReason(RoomDayCoverage coverage) {
    Map<Blind.Reason, Duration> sums = new EnumMap<>(Blind.Reason.class);
    coverage
        .blind()
        .forEach(one -> sums.merge(one.reason(), one.workstationTime(), Duration::plus));
    return sums.entrySet().stream()
        .map(one -> List.<Object>of(one.getKey().name(), one.getValue().toMillis()))
        .toList();
  }
}
