package school.lantern.collector.ledger;

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
import java.util.List;
import school.lantern.collector.platform.StoreException;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.UnsupervisedStretch;

/** Reads gaps. */
@ApplicationScoped
class GapStore {
  private static final String GAPS =
      "select site, place, day, starts_at, ends_at, alone_ms, internet_ms, pupils" + " from ";

  private static final String TOTAL = "select count(*), sum(alone_ms), sum(internet_ms) from ";

  private final AgroalDataSource source;

  GapStore(AgroalDataSource source) {
    this.source = source;
  }

  List<KnownGap> list(Question question, GapPage page) {
    Condition condition = Condition.ofGaps(question);
    String sql =
        GAPS
            + from(question)
            + condition.sql()
            + " order by "
            + page.order().sql()
            + " limit ? offset ?";
    List<KnownGap> gaps = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int next = bind(statement, condition);
      statement.setInt(next, page.limit());
      statement.setInt(next + 1, page.offset());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          gaps.add(gap(row));
        }
      }
    } catch (SQLException failed) {
      throw new StoreException("reading gaps", failed);
    }
    return gaps;
  }

  GapTotal total(Question question) {
    Condition condition = Condition.ofGaps(question);
    try (Connection connection = source.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(TOTAL + from(question) + condition.sql())) {
      bind(statement, condition);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new GapTotal(
            row.getLong(1), Duration.ofMillis(row.getLong(2)), Duration.ofMillis(row.getLong(3)));
      }
    } catch (SQLException failed) {
      throw new StoreException("adding up gaps", failed);
    }
  }

  private static String from(Question question) {
    return Located.table("coverage_gap", question) + " where ";
  }

  private static int bind(PreparedStatement statement, Condition condition) throws SQLException {
    int next = 1;
    for (Object value : condition.values()) {
      statement.setObject(next++, value);
    }
    return next;
  }

  private static KnownGap gap(ResultSet row) throws SQLException {
    Scope scope = new Scope(row.getString(1), row.getString(2), LocalDate.parse(row.getString(3)));
    return new KnownGap(
        scope,
        new UnsupervisedStretch(
            Instant.ofEpochMilli(row.getLong(4)),
            Instant.ofEpochMilli(row.getLong(5)),
            Duration.ofMillis(row.getLong(6)),
            Duration.ofMillis(row.getLong(7)),
            row.getInt(8)));
  }
}
