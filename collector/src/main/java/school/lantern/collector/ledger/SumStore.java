package school.lantern.collector.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import school.lantern.collector.platform.StoreException;
import school.lantern.collector.supervision.Amounts;
import school.lantern.collector.supervision.Amounts.Supervised;
import school.lantern.collector.supervision.Blind;

/** Adds the ledger up. Plain SQL: what is asked by is not known before it is asked. */
@ApplicationScoped
class SumStore {
  private static final String AMOUNTS =
      "sum(use_ms), sum(internet_ms), sum(present_ms), sum(scheduled_ms), sum(changeover_ms),"
          + " sum(exempt_ms), sum(alone_ms)";

  private static final String EXTENT =
      "select count(*), count(distinct place), count(distinct day), sum(gaps), sum(blind_ms)"
          + " from coverage_room_day where ";

  private final AgroalDataSource source;

  SumStore(AgroalDataSource source) {
    this.source = source;
  }

  List<Sum> sums(Question question) {
    String table =
        switch (question.grain()) {
          case ROOM_DAY -> "coverage_room_day";
          case PERIOD, CELL -> "coverage_cell";
        };
    int keys = question.by().size();
    return rows(
            select(columns(question), AMOUNTS, table, Condition.of(question)),
            Condition.of(question),
            row -> new Sum(key(row, keys), amounts(row, keys)))
        .stream()
        .sorted(Comparator.comparing(Sum::key, SumStore::inOrder))
        .toList();
  }

  List<Unknown> unknown(Question question) {
    List<String> columns = new ArrayList<>(columns(question));
    columns.add("reason");
    int keys = question.by().size();
    return rows(
            select(columns, "sum(blind_ms)", "coverage_blind", Condition.of(question)),
            Condition.of(question),
            row ->
                new Unknown(
                    key(row, keys),
                    Blind.Reason.valueOf(row.getString(keys + 1)),
                    Duration.ofMillis(row.getLong(keys + 2))))
        .stream()
        .sorted(
            Comparator.comparing(Unknown::key, SumStore::inOrder).thenComparing(Unknown::reason))
        .toList();
  }

  Extent extent(Question question) {
    Condition condition = Condition.ofRoomDays(question);
    return rows(
            EXTENT + condition.sql(),
            condition,
            row ->
                new Extent(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    Duration.ofMillis(row.getLong(5))))
        .getFirst();
  }

  private static List<String> columns(Question question) {
    return question.by().stream().map(Dimension::column).toList();
  }

  private static String select(
      List<String> columns, String sums, String table, Condition condition) {
    String by = String.join(", ", columns);
    return "select "
        + (by.isEmpty() ? "" : by + ", ")
        + sums
        + " from "
        + table
        + " where "
        + condition.sql()
        + (by.isEmpty() ? "" : " group by " + by);
  }

  private <T> List<T> rows(String sql, Condition condition, Reading<T> reading) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < condition.values().size(); i++) {
        statement.setObject(i + 1, condition.values().get(i));
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(reading.of(found));
        }
      }
      return rows;
    } catch (SQLException failed) {
      throw new StoreException("adding up coverage", failed);
    }
  }

  /** Reads one row. */
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static List<String> key(ResultSet row, int keys) throws SQLException {
    List<String> key = new ArrayList<>(keys);
    for (int i = 1; i <= keys; i++) {
      key.add(row.getString(i));
    }
    return key;
  }

  /** A sum of no rows is null in SQL, which reads as 0. */
  private static Amounts amounts(ResultSet row, int keys) throws SQLException {
    return new Amounts(
        millis(row, keys + 1),
        millis(row, keys + 2),
        new Supervised(
            millis(row, keys + 3),
            millis(row, keys + 4),
            millis(row, keys + 5),
            millis(row, keys + 6)),
        millis(row, keys + 7));
  }

  private static Duration millis(ResultSet row, int column) throws SQLException {
    return Duration.ofMillis(row.getLong(column));
  }

  /** Numbers before texts, and in their order; the databases' own orders differ. */
  private static int inOrder(List<String> one, List<String> other) {
    return one.stream()
        .map(SumStore::padded)
        .collect(Collectors.joining("\0"))
        .compareTo(other.stream().map(SumStore::padded).collect(Collectors.joining("\0")));
  }

  private static String padded(String key) {
    boolean number = !key.isEmpty() && key.chars().allMatch(Character::isDigit);
    return number ? "0".repeat(Math.max(0, 9 - key.length())) + key : key;
  }
}
