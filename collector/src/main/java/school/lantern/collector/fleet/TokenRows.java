package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.collector.platform.SpokenTimes;

/** The list of enrolment tokens, as the technician's page shows it. */
@ApplicationScoped
class TokenRows {
  /** More than a school makes in ten years; the oldest are left out, and that is said. */
  private static final int CLOSED_SHOWN = 500;

  private final HandedOutTokens tokens;
  private final Fleet fleet;
  private final SpokenTimes times;
  private final LanternConfig config;
  private final Clock clock;

  TokenRows(
      HandedOutTokens tokens, Fleet fleet, SpokenTimes times, LanternConfig config, Clock clock) {
    this.tokens = tokens;
    this.fleet = fleet;
    this.times = times;
    this.config = config;
    this.clock = clock;
  }

  /**
   * All of them.
   *
   * @param open those that let somebody in
   * @param closed the newest of those that do not any more
   * @param leftOut how many older ones are not among these
   */
  record Shelf(List<Row> open, List<Row> closed, int leftOut) {}

  /** One of them, with its moments in words. */
  record Row(HandedOutToken token, TokenState state, String place, Moments moments) {}

  /** When what happened to it. */
  record Moments(
      SpokenTime made,
      SpokenTime ends,
      @Nullable SpokenTime used,
      @Nullable SpokenTime withdrawn) {}

  Shelf shelf() {
    List<Row> all = rows(tokens.all());
    List<Row> closed = all.stream().filter(row -> !row.state().open()).toList();
    return new Shelf(
        all.stream().filter(row -> row.state().open()).toList(),
        closed.stream().limit(CLOSED_SHOWN).toList(),
        Math.max(0, closed.size() - CLOSED_SHOWN));
  }

  Optional<Row> row(String number) {
    return tokens.find(number).map(token -> rows(List.of(token)).getFirst());
  }

  private List<Row> rows(List<HandedOutToken> some) {
    Map<String, Room> rooms = fleet.rooms(config.site());
    Instant now = clock.instant();
    return some.stream()
        .map(token -> new Row(token, token.state(now), place(token, rooms), moments(token)))
        .toList();
  }

  private static String place(HandedOutToken token, Map<String, Room> rooms) {
    String id = token.roomId();
    if (id == null) {
      return "As in the school's list";
    }
    Room room = rooms.get(id);
    return room == null ? id : room.name();
  }

  private Moments moments(HandedOutToken token) {
    HandedOutToken.LastUse last = token.uses().last();
    HandedOutToken.Withdrawal withdrawal = token.withdrawal();
    return new Moments(
        times.say(token.making().at()),
        times.say(token.making().ends()),
        last == null ? null : times.say(last.at()),
        withdrawal == null ? null : times.say(withdrawal.at()));
  }
}
