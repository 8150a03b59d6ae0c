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
          + " sum(exempt_ms), sum(alone_ms), sum(alone_internet_ms),"
          + " count(*) - count(alone_internet_ms)";

  /** Nobody used it and nobody expected it to be: no line of an answer. */
  private static final String TELLS = " and (kind = 'SCHOOL' or use_ms > 0)";

  private static final String EXTENT =
      "select count(case when kind = 'SCHOOL' then 1 end),"
          + " count(distinct case when kind = 'SCHOOL' then place end),"
          + " count(distinct case when kind = 'SCHOOL' then day end),"
          + " count(case when kind = 'ASIDE' and use_ms > 0 then 1 end),"
          + " count(case when kind = 'NOT_JUDGED' then 1 end) from ";

  private final AgroalDataSource source;

  SumStore(AgroalDataSource source) {
    this.source = source;
  }

  List<Sum> sums(Question question) {
    boolean ofRoomDays = question.grain() == Dimension.Grain.ROOM_DAY;
    String table = ofRoomDays ? "coverage_room_day" : "coverage_cell";
    Condition all = Condition.of(question);
    Condition condition = ofRoomDays ? new Condition(all.sql() + TELLS, all.values()) : all;
    List<String> by = columns(question);
    String from = Located.table(table, question);
    return rows(select(by, AMOUNTS, from, condition), condition, by.size()).stream()
        .map(row -> new Sum(row.texts(), amounts(row.numbers())))
        .sorted(Comparator.comparing(Sum::key, SumStore::inOrder))
        .toList();
  }

  List<Unknown> unknown(Question question) {
    Condition condition = Condition.of(question);
    List<String> by = new ArrayList<>(columns(question));
    by.add("reason");
    String table =
        question.grain() == Dimension.Grain.ROOM_DAY ? "coverage_blind_day" : "coverage_blind";
    String from = Located.table(table, question);
    return rows(select(by, "sum(blind_ms)", from, condition), condition, by.size()).stream()
        .map(
            row ->
                new Unknown(
                    row.texts().subList(0, by.size() - 1),
                    Blind.Reason.valueOf(row.texts().getLast()),
                    millis(row.numbers(), 0)))
        .sorted(
            Comparator.comparing(Unknown::key, SumStore::inOrder).thenComparing(Unknown::reason))
        .toList();
  }

  Extent extent(Question question) {
    Condition condition = Condition.ofRoomDays(question);
    String from = Located.table("coverage_room_day", question);
    List<Long> counts =
        rows(EXTENT + from + " where " + condition.sql(), condition, 0).getFirst().numbers();
    return new Extent(counts.get(0), counts.get(1), counts.get(2), counts.get(3), counts.get(4));
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

  /** A row: first its texts, then its numbers; a sum of no rows is null in SQL and reads as 0. */
  private record Row(List<String> texts, List<Long> numbers) {}

  private List<Row> rows(String sql, Condition condition, int texts) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < condition.values().size(); i++) {
        statement.setObject(i + 1, condition.values().get(i));
      }
      List<Row> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        int columns = found.getMetaData().getColumnCount();
        while (found.next()) {
          List<String> text = new ArrayList<>();
          List<Long> numbers = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            if (i <= texts) {
              text.add(found.getString(i));
            } else {
              numbers.add(found.getLong(i));
            }
          }
          rows.add(new Row(text, numbers));
        }
      }
      return rows;
    } catch (SQLException failed) {
      throw new StoreException("adding up coverage", failed);
    }
  }

  /** In the order of {@link #AMOUNTS}. */
  private static Amounts amounts(List<Long> sums) {
    return new Amounts(
        millis(sums, 0),
        millis(sums, 1),
        new Supervised(millis(sums, 2), millis(sums, 3), millis(sums, 4), millis(sums, 5)),
        millis(sums, 6),
        sums.get(8) > 0 ? null : millis(sums, 7));
  }

  private static Duration millis(List<Long> sums, int place) {
    return Duration.ofMillis(sums.get(place));
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
