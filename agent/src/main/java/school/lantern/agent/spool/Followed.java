package school.lantern.agent.spool;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows whose fate somebody will ask for, each by a ticket: the writer of a message is told whether
 * it arrived. The ticket stays when the row is gone. Knows no transactions.
 */
final class Followed {
  /** Beside a spool of an agent before this table, which lets it stand. */
  static final String[] SCHEMA = {
    "create table if not exists followed (ticket text primary key, seq integer not null,"
        + " owner text not null, fate integer not null, at integer not null)",
    "create index if not exists followed_by_fate on followed (fate, owner)",
  };

  private static final Duration REMEMBERED = Duration.ofDays(7);

  private final Connection connection;

  Followed(Connection connection) {
    this.connection = connection;
  }

  /** Follows the row that was inserted last. */
  void follow(String ticket, String owner, Instant now) throws SQLException {
    try (PreparedStatement old =
            connection.prepareStatement("delete from followed where fate <> 0 and at < ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into followed (ticket, seq, owner, fate, at)"
                    + " values (?, last_insert_rowid(), ?, 0, ?)")) {
      insert.setString(1, ticket);
      insert.setString(2, owner);
      insert.setLong(3, now.toEpochMilli());
      insert.executeUpdate();
      old.setLong(1, now.minus(REMEMBERED).toEpochMilli());
      old.executeUpdate();
    }
  }

  /** These rows go: some of them may be followed. */
  void settle(Set<Long> seqs, Fate fate) throws SQLException {
    Set<Long> followed = new HashSet<>(waiting());
    followed.retainAll(seqs);
    try (PreparedStatement settle =
        connection.prepareStatement("update followed set fate = ? where fate = 0 and seq = ?")) {
      for (long seq : followed) {
        settle.setInt(1, fate.onDisk);
        settle.setLong(2, seq);
        settle.executeUpdate();
      }
    }
  }

  private List<Long> waiting() throws SQLException {
    List<Long> waiting = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select seq from followed where fate = 0")) {
      while (row.next()) {
        waiting.add(row.getLong(1));
      }
    }
    return waiting;
  }

  /** Of a ticket that is not known, as after the spool was set aside: lost. */
  Fate fate(String ticket, String owner) throws SQLException {
    try (PreparedStatement ask =
        connection.prepareStatement("select fate from followed where ticket = ? and owner = ?")) {
      ask.setString(1, ticket);
      ask.setString(2, owner);
      try (ResultSet row = ask.executeQuery()) {
        return row.next() ? Fate.ofDisk(row.getInt(1)) : Fate.LOST;
      }
    }
  }

  /** Of the last days. */
  long count(String owner, Fate fate) throws SQLException {
    try (PreparedStatement ask =
        connection.prepareStatement("select count(*) from followed where fate = ? and owner = ?")) {
      ask.setInt(1, fate.onDisk);
      ask.setString(2, owner);
      try (ResultSet row = ask.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }
}
