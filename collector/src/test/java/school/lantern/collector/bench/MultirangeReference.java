package school.lantern.collector.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.lantern.collector.supervision.CellKey;

/**
 * The reference: the same question, asked of PostgreSQL in SQL with multiranges. It gets sessions
 * and windows as finished stretches; the engine has to make them out of facts.
 */
final class MultirangeReference {
  private static final int ROWS_AT_A_TIME = 5_000;

  private static final List<String> TABLES =
      List.of(
          "create unlogged table bell (day date, period text, during int8range)",
          "create unlogged table lesson (room int, day date, during int8range)",
          "create unlogged table used (room int, day date, pupil int, during int8range)",
          "create unlogged table browsed (room int, day date, pupil int, during int8range)",
          """
          create function seconds(moments int8multirange) returns bigint language sql immutable as
          'select coalesce(sum(upper(part) - lower(part)), 0)::bigint from unnest(moments) as part'
          """);

  /** Parameters: grace, then minimum, in seconds. */
  private static final String GAPS =
      """
      with watched as (
        select room, day, range_agg(during) as scheduled,
          range_agg(int8range(lower(during), upper(during) + ?)) as lent
        from lesson group by room, day),
      in_use as (select room, day, range_agg(during) as moments from used group by room, day),
      alone as (
        select room, day, unnest(moments - coalesce(scheduled, '{}')) as stretch,
          coalesce(lent, '{}') as lent
        from in_use left join watched using (room, day)),
      gap as (
        select room, day, range_agg(stretch) - lent as moments
        from alone where upper(stretch) - lower(stretch) >= ? group by room, day, lent),
      by_pupil as (
        select room, day, pupil, range_agg(during) as moments from used group by room, day, pupil),
      by_browser as (
        select room, day, pupil, range_agg(during) as moments
        from browsed group by room, day, pupil)
      """;

  private static final String GAPS_OF_ROOMS =
      GAPS
          + "select room, day, moments::text from gap where not isempty(moments) order by day, room";

  private static final String CELLS =
      GAPS
          + """
          , person as (
            select room, day, mod(pupil, %d) as year, by_pupil.moments as moments,
              coalesce(by_browser.moments, '{}') as online,
              coalesce(scheduled, '{}') as scheduled, coalesce(gap.moments, '{}') as alone
            from by_pupil
              left join by_browser using (room, day, pupil)
              left join watched using (room, day)
              left join gap using (room, day)),
          bells as (select day, range_agg(during) as moments from bell group by day),
          part as (
            select room, day, period, year, moments * during::int8multirange as moments,
              online, scheduled, alone
            from person join bell using (day) where moments && during
            union all
            select room, day, '%s', year, person.moments - bells.moments, online, scheduled, alone
            from person join bells using (day))
          select room, day, period, year, sum(seconds(moments)), sum(seconds(moments * online)),
            sum(seconds(moments * scheduled)), sum(seconds(moments * alone))
          from part where not isempty(moments)
          group by room, day, period, year order by day, room, period, year
          """
              .formatted(SchoolYear.YEAR_GROUPS, CellKey.OUTSIDE_LESSONS);

  private final Connection connection;

  MultirangeReference(Connection connection) {
    this.connection = connection;
  }

  /** Puts a year into tables and lets the server look at them. */
  void load(SchoolYear year) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
    }
    connection.setAutoCommit(false);
    try (PreparedStatement bells =
        connection.prepareStatement("insert into bell values (?, ?, int8range(?, ?))")) {
      for (LocalDate day : year.schoolDays().toList()) {
        List<YearRoomDay.Span> ofDay = SchoolYear.bells(day);
        for (YearRoomDay.Span bell : ofDay) {
          bells.setDate(1, Date.valueOf(day));
          bells.setString(2, String.valueOf(ofDay.indexOf(bell) + 1));
          bells.setLong(3, bell.from());
          bells.setLong(4, bell.until());
          bells.addBatch();
        }
      }
      bells.executeBatch();
    }
    try (Rows lessons = new Rows(connection, "insert into lesson values (?, ?, int8range(?, ?))");
        Rows used = new Rows(connection, "insert into used values (?, ?, ?, int8range(?, ?))");
        Rows browsed =
            new Rows(connection, "insert into browsed values (?, ?, ?, int8range(?, ?))")) {
      for (YearRoomDay roomDay : (Iterable<YearRoomDay>) year.roomDays()::iterator) {
        for (YearRoomDay.Span lesson : roomDay.lessons()) {
          lessons.add(roomDay.room(), roomDay.day(), lesson.from(), lesson.until());
        }
        for (YearRoomDay.Session session : roomDay.sessions()) {
          YearRoomDay.Span when = session.when();
          used.add(roomDay.room(), roomDay.day(), session.pupil(), when.from(), when.until());
          for (YearRoomDay.Window window : session.windows()) {
            if (window.internet()) {
              browsed.add(
                  roomDay.room(),
                  roomDay.day(),
                  session.pupil(),
                  window.when().from(),
                  window.when().until());
            }
          }
        }
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    }
  }

  /** All room-days that were used, by day, then room. */
  List<RoomDayAnswer> answer(Duration grace, Duration minimum) throws SQLException {
    Map<RoomDayAnswer.Key, List<YearRoomDay.Span>> gaps = new HashMap<>();
    try (PreparedStatement statement = question(GAPS_OF_ROOMS, grace, minimum);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        gaps.put(key(rows), spans(rows.getString(3)));
      }
    }
    Map<RoomDayAnswer.Key, List<RoomDayAnswer.Cell>> cells = new LinkedHashMap<>();
    try (PreparedStatement statement = question(CELLS, grace, minimum);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        cells
            .computeIfAbsent(key(rows), _ -> new ArrayList<>())
            .add(
                new RoomDayAnswer.Cell(
                    rows.getString(3),
                    rows.getInt(4),
                    new RoomDayAnswer.Seconds(
                        rows.getLong(5), rows.getLong(6), rows.getLong(7), rows.getLong(8))));
      }
    }
    return cells.entrySet().stream()
        .map(
            entry ->
                new RoomDayAnswer(
                    entry.getKey(), gaps.getOrDefault(entry.getKey(), List.of()), entry.getValue()))
        .toList();
  }

  private PreparedStatement question(String sql, Duration grace, Duration minimum)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setLong(1, grace.toSeconds());
    statement.setLong(2, minimum.toSeconds());
    return statement;
  }

  private static RoomDayAnswer.Key key(ResultSet rows) throws SQLException {
    return new RoomDayAnswer.Key(rows.getInt(1), rows.getObject(2, LocalDate.class));
  }

  /** Reads {@code {[1,5),[7,9)}}. */
  private static List<YearRoomDay.Span> spans(String multirange) {
    String inner = multirange.substring(1, multirange.length() - 1);
    return Arrays.stream(inner.split("(?<=\\)),", -1))
        .map(part -> part.substring(1, part.length() - 1).split(",", -1))
        .map(ends -> new YearRoomDay.Span(Long.parseLong(ends[0]), Long.parseLong(ends[1])))
        .toList();
  }

  /** Rows on their way into a table. */
  private static final class Rows implements AutoCloseable {
    private final PreparedStatement statement;
    private int waiting;

    Rows(Connection connection, String insert) throws SQLException {
      this.statement = connection.prepareStatement(insert);
    }

    void add(int room, LocalDate day, long... rest) throws SQLException {
      statement.setInt(1, room);
      statement.setDate(2, Date.valueOf(day));
      for (int i = 0; i < rest.length; i++) {
        statement.setLong(3 + i, rest[i]);
      }
      statement.addBatch();
      if (++waiting == ROWS_AT_A_TIME) {
        flush();
      }
    }

    private void flush() throws SQLException {
      statement.executeBatch();
      waiting = 0;
    }

    @Override
    public void close() throws SQLException {
      flush();
      statement.close();
    }
  }
}
