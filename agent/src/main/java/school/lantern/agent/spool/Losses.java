package school.lantern.agent.spool;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Gap;

/**
 * What the spool itself gave up, added up per reason until the next lease reports it.
 *
 * <p>Added up, because one gap per lost row would fill the spool with its own complaints.
 */
final class Losses {
  /** One eviction looks at no more rows than this, so that an append never waits long. */
  private static final int ROWS_AT_ONCE = 4000;

  /** What a row costs beside its JSON: numbers, boot id and two index entries. */
  private static final int ROW_OVERHEAD_BYTES = 100;

  private final Connection connection;

  Losses(Connection connection) {
    this.connection = connection;
  }

  void add(Gap.Reason reason, Instant from, Instant until, long lost, @Nullable String detail)
      throws SQLException {
    try (PreparedStatement add =
        connection.prepareStatement(
            "insert into loss (reason, began, ended, lost, detail) values (?, ?, ?, ?, ?)"
                + " on conflict (reason) do update set began = min(began, excluded.began),"
                + " ended = max(ended, excluded.ended), lost = lost + excluded.lost,"
                + " detail = coalesce(excluded.detail, detail)")) {
      add.setString(1, reason.name());
      add.setLong(2, from.toEpochMilli());
      add.setLong(3, until.toEpochMilli());
      add.setLong(4, lost);
      add.setString(5, detail);
      add.executeUpdate();
    }
  }

  /** All losses so far, as gaps; they are forgotten here. */
  List<Gap> take() throws SQLException {
    List<Gap> gaps = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row =
          statement.executeQuery("select reason, began, ended, lost, detail from loss")) {
        while (row.next()) {
          gaps.add(
              new Gap(
                  null,
                  Gap.Reason.valueOf(row.getString(1)),
                  Instant.ofEpochMilli(row.getLong(2)),
                  Instant.ofEpochMilli(row.getLong(3)),
                  row.getLong(4),
                  row.getString(5)));
        }
      } catch (IllegalArgumentException noSuchReason) {
        throw SpoolFile.foreign("a loss cannot be read");
      }
      if (!gaps.isEmpty()) {
        statement.executeUpdate("delete from loss");
      }
    }
    return gaps;
  }

  /**
   * Gives up the least important, oldest rows and counts them.
   *
   * @param bytes how much is too much
   * @param spared numbers that are on their way to the collector just now
   * @return how many rows went; 0 when there is nothing left to give up
   */
  int evict(long bytes, Set<Long> spared) throws SQLException {
    Set<Long> given = new HashSet<>();
    long oldest = Long.MAX_VALUE;
    long newest = Long.MIN_VALUE;
    long freed = 0;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select seq, wall, length(what) from observation order by importance, seq limit "
                    + ROWS_AT_ONCE)) {
      while (freed < bytes && row.next()) {
        if (!spared.contains(row.getLong(1))) {
          given.add(row.getLong(1));
          oldest = Math.min(oldest, row.getLong(2));
          newest = Math.max(newest, row.getLong(2));
          freed += row.getLong(3) + ROW_OVERHEAD_BYTES;
        }
      }
    }
    if (!given.isEmpty()) {
      new SpoolRows(connection).delete(given, Fate.LOST);
      Instant from = Instant.ofEpochMilli(oldest);
      add(Gap.Reason.SPOOL_EVICTED, from, Instant.ofEpochMilli(newest), given.size(), null);
    }
    return given.size();
  }
}
