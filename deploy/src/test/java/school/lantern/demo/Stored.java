package school.lantern.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import school.lantern.demo.stage.CollectorProcess;

/** Looks into the collector's database from outside, as an auditor would. */
record Stored(Path database) {

  static Stored by(CollectorProcess collector) {
    return new Stored(collector.data().resolve("lantern.db"));
  }

  /** The first column of what {@code query} finds. */
  List<String> column(String query) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + database + "?busy_timeout=10000");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(String.valueOf(rows.getString(1)));
      }
      return found;
    } catch (SQLException cannot) {
      throw new IllegalStateException(query, cannot);
    }
  }

  /** Bodies of the observations of one kind, in the order in which they were received. */
  List<String> bodies(String kind) {
    return column(
        "select body from observation where kind = '" + kind + "' order by received_at, seq");
  }

  /** How often each phrase was stored, by its context. */
  List<String> phraseContexts() {
    return bodies("phrase-flag").stream()
        .map(body -> body.replaceAll(".*\"context\":\"([^\"]*)\".*", "$1"))
        .toList();
  }
}
