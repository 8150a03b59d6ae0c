package school.lantern.collector.notice;

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

/** Reads answers to notices, over an index that holds nothing else. Plain JDBC. */
@ApplicationScoped
class AnswerStore {
  // The last yes and the last anything else of each log-on. The kind is written out: with a
  // parameter the databases would not know that the index holds it.
  private static final String SELECT =
      """
      select account, at, body from (
        select account, at, body, row_number() over (
          partition by lower(account), case when body like '%"answer":"ACCEPTED"%' then 1 else 0 end
          order by at desc, seq desc) as place
        from observation where kind = 'notice-answer' and site = ?) as answers
      where place = 1
      """;

  private final AgroalDataSource source;

  AnswerStore(AgroalDataSource source) {
    this.source = source;
  }

  /**
   * An answer as it is stored.
   *
   * @param account the log-on, as the workstation wrote it
   * @param at when, corrected
   * @param body the fact as JSON
   */
  record Row(String account, Instant at, String body) {}

  List<Row> latest(String site) {
    List<Row> found = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setString(1, site);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String account = rows.getString(1);
          found.add(
              new Row(
                  account == null ? "" : account,
                  Instant.ofEpochMilli(rows.getLong(2)),
                  rows.getString(3)));
        }
      }
      return found;
    } catch (SQLException failed) {
      throw new StoreException("reading who answered the notice", failed);
    }
  }
}
