package school.lantern.collector.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.ledger.Dimension.Grain;

/**
 * A question's filter in SQL. Columns come from {@link Dimension}; whatever a person typed is a
 * value.
 *
 * @param sql what stands behind {@code where}
 * @param values for its question marks, in their order
 */
record Condition(String sql, List<Object> values) {

  private static final Condition NONE = new Condition("", List.of());
  private static final Condition NOTHING = new Condition("1 = 0", List.of());

  Condition {
    values = List.copyOf(values);
  }

  /** Site, days and everything that must hold. */
  static Condition of(Question question) {
    return site(question).and(only(question, _ -> true));
  }

  /** Site, days and what can be said of a room-day as a whole. */
  static Condition ofRoomDays(Question question) {
    return site(question).and(only(question, dimension -> dimension.grain() == Grain.ROOM_DAY));
  }

  /** As {@link #ofRoomDays}, and on the room-day there is unsupervised use that fits the rest. */
  static Condition ofGaps(Question question) {
    Condition coarse = ofRoomDays(question);
    if (question.only().keySet().stream().allMatch(one -> one.grain() == Grain.ROOM_DAY)) {
      return coarse;
    }
    Condition alone =
        site(question).and(only(question, _ -> true)).and(new Condition("alone_ms > 0", List.of()));
    return coarse.and(
        new Condition(
            "(site, day, place) in (select site, day, place from "
                + Located.table("coverage_cell", question)
                + " where "
                + alone.sql
                + ")",
            alone.values));
  }

  private Condition and(Condition other) {
    if (other.sql.isEmpty()) {
      return this;
    }
    List<Object> both = new ArrayList<>(values);
    both.addAll(other.values);
    return new Condition(sql + " and " + other.sql, both);
  }

  private static Condition site(Question question) {
    List<String> sites = question.sites().stream().sorted().toList();
    List<Object> values = new ArrayList<>(sites);
    values.add(question.span().first());
    values.add(question.span().last());
    return new Condition("site in (" + marks(sites.size()) + ") and day between ? and ?", values)
        .and(rooms(question.rooms()));
  }

  private static Condition rooms(@Nullable RoomFilter rooms) {
    if (rooms == null) {
      return NONE;
    }
    if (rooms.ids().isEmpty()) {
      return rooms.others() ? NONE : NOTHING;
    }
    List<Object> ids = new ArrayList<>(new TreeSet<>(rooms.ids()));
    return new Condition(
        "place" + (rooms.others() ? " not" : "") + " in (" + marks(ids.size()) + ")", ids);
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  private static Condition only(Question question, Predicate<Dimension> wanted) {
    List<String> parts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (Map.Entry<Dimension, String> one : new TreeMap<>(question.only()).entrySet()) {
      if (wanted.test(one.getKey())) {
        parts.add(one.getKey().column() + " = ?");
        values.add(stored(one.getKey(), one.getValue()));
      }
    }
    return new Condition(String.join(" and ", parts), values);
  }

  private static Object stored(Dimension dimension, String value) {
    return switch (dimension) {
      case WEEK, DAY -> LocalDate.parse(value);
      case WEEKDAY -> Integer.valueOf(value);
      case SITE, CAMPUS, ROOM, PERIOD, YEAR_GROUP, STAFF -> value;
    };
  }
}
