package school.lantern.agent.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import school.lantern.agent.files.PrivateFiles;

/** Opens the SQLite file of a spool, making it when there is none. */
final class SpoolFile {
  /** "Lant" in ASCII: tells our files from other programs'. */
  private static final int APPLICATION_ID = 0x4c616e74;

  private static final int SCHEMA_VERSION = 1;
  private static final String[] PRAGMAS = {
    "pragma busy_timeout = 2000",
    "pragma auto_vacuum = incremental", // counts only before the first page is written
    "pragma journal_mode = wal",
    "pragma synchronous = normal",
    "pragma cache_size = -256", // in KiB: rows are written once and read once
    "pragma wal_autocheckpoint = 256", // in pages
    "pragma journal_size_limit = 1048576",
  };
  private static final String[] SCHEMA = {
    // Number, never used twice even when all rows are gone: hence autoincrement.
    "create table observation (seq integer primary key autoincrement, urgent integer not null,"
        + " importance integer not null, wall integer not null, uptime integer not null,"
        + " boot text not null, what blob not null, crc integer not null)",
    "create index by_urgency on observation (urgent desc, seq)",
    "create index by_importance on observation (importance, seq)",
    // The last number taken from each life of a desktop helper.
    "create table taken (run text primary key, n integer not null, at integer not null)",
    // Losses that are not reported yet, one row per reason.
    "create table loss (reason text primary key, began integer not null, ended integer not null,"
        + " lost integer not null, detail text)",
    "create table mark (name text primary key, value text not null)",
  };

  private SpoolFile() {}

  /**
   * Opens the file, or makes it.
   *
   * @throws SQLException if the file cannot be read or is not a spool; see {@link #damaged}
   */
  static Connection open(Path file) throws SQLException, IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, PrivateFiles.attributes());
    }
    Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
    try {
      for (String pragma : PRAGMAS) {
        run(connection, pragma);
      }
      if (isEmpty(connection)) {
        create(connection);
      }
      check(connection);
      for (String sql : Followed.SCHEMA) {
        run(connection, sql);
      }
      return connection;
    } catch (SQLException | RuntimeException unusable) {
      connection.close();
      throw unusable;
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A kill between making the file and its schema leaves a valid database with nothing in it. */
  private static boolean isEmpty(Connection connection) throws SQLException {
    return number(connection, "select count(*) from sqlite_schema") == 0
        && number(connection, "pragma application_id") == 0;
  }

  private static void create(Connection connection) throws SQLException {
    run(connection, "begin immediate");
    try (Statement statement = connection.createStatement()) {
      for (String sql : SCHEMA) {
        statement.executeUpdate(sql);
      }
      statement.executeUpdate("insert into mark values ('epoch', '" + UUID.randomUUID() + "')");
      statement.executeUpdate("insert into mark values ('leased', '0')");
      statement.executeUpdate("pragma application_id = " + APPLICATION_ID);
      statement.executeUpdate("pragma user_version = " + SCHEMA_VERSION);
      statement.execute("commit");
    }
  }

  private static void check(Connection connection) throws SQLException {
    if (number(connection, "pragma application_id") != APPLICATION_ID
        || number(connection, "pragma user_version") != SCHEMA_VERSION) {
      throw foreign("not a spool of this version");
    }
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("pragma integrity_check(1)")) {
      if (!found.next() || !"ok".equals(found.getString(1))) {
        throw foreign("integrity_check found damage");
      }
    }
    number(
        connection,
        "select count(*) from mark where name in ('epoch', 'leased') having count(*) = 2");
  }

  static SQLException foreign(String why) {
    return new SQLException(why, null, SQLiteErrorCode.SQLITE_NOTADB.code);
  }

  /**
   * Asks for one number.
   *
   * @throws SQLException also when there is no row: a spool that lacks what it must have is damaged
   */
  static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      if (!row.next()) {
        throw foreign("nothing for " + sql);
      }
      return row.getLong(1);
    }
  }

  /** Whether the file itself is to blame, so that setting it aside helps. */
  static boolean damaged(SQLException failure) {
    int primary = failure.getErrorCode() & 0xff;
    return primary == SQLiteErrorCode.SQLITE_CORRUPT.code
        || primary == SQLiteErrorCode.SQLITE_NOTADB.code
        || primary == SQLiteErrorCode.SQLITE_IOERR.code
        || primary == SQLiteErrorCode.SQLITE_ERROR.code // such as "no such table"
        || primary == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
  }
}
