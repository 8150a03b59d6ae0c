package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTimes;

/** Puts the page of rooms together. */
@ApplicationScoped
class RoomCards {
  private static final LocalTime DAY_BEGINS = LocalTime.of(8, 0);
  private static final LocalTime DAY_ENDS = LocalTime.of(16, 0);

  private final RoomsToday rooms;
  private final SpokenTimes times;
  private final LanternConfig config;
  private final Clock clock;

  RoomCards(RoomsToday rooms, SpokenTimes times, LanternConfig config, Clock clock) {
    this.rooms = rooms;
    this.times = times;
    this.config = config;
    this.clock = clock;
  }

  /** All rooms. */
  RoomBoard board() {
    Instant now = clock.instant();
    List<RoomsToday.Known> known = rooms.today(now);
    Strip.Scale scale = scale(known.stream().map(RoomsToday.Known::day).toList(), now);
    return new RoomBoard(
        groups(known.stream().filter(room -> !room.storeAtRest()).toList(), scale),
        known.stream()
            .filter(RoomsToday.Known::storeAtRest)
            .map(room -> room.room().name())
            .toList(),
        hours(scale));
  }

  /** One for each site, in order of its name; those rooms come first that need somebody. */
  private List<RoomBoard.Group> groups(List<RoomsToday.Known> known, Strip.Scale scale) {
    Map<String, List<RoomsToday.Known>> bySite =
        known.stream()
            .collect(
                Collectors.groupingBy(
                    room -> Objects.requireNonNullElse(room.room().campus(), Labels.NO_SITE)));
    return bySite.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, ?> site) -> site.getKey().equals(Labels.NO_SITE))
                .thenComparing(Map.Entry::getKey))
        .map(
            site ->
                new RoomBoard.Group(
                    bySite.size() > 1 ? site.getKey() : "",
                    site.getValue().stream()
                        .map(room -> card(room, scale))
                        .sorted(
                            Comparator.comparingInt((RoomCard card) -> card.now().order())
                                .thenComparing(RoomCard::name))
                        .toList()))
        .toList();
  }

  private RoomCard card(RoomsToday.Known known, Strip.Scale scale) {
    RoomToday day = known.day();
    Instant now = scale.now();
    return new RoomCard(
        day.id(),
        known.room().store() ? day.name() + " (store)" : day.name(),
        new Standing(times, known, now).say(),
        Strip.of(day, scale),
        lines(day));
  }

  private List<RoomCard.Line> lines(RoomToday day) {
    record Entry(Stretch stretch, String kind) {}
    return Stream.of(
            day.supervised().stream().map(stretch -> new Entry(stretch, "Supervised")),
            day.use().stream().map(stretch -> new Entry(stretch, "Used")),
            day.gaps().stream().map(stretch -> new Entry(stretch, "Gap")))
        .flatMap(entries -> entries)
        .sorted(Comparator.comparing(entry -> entry.stretch().from()))
        .map(
            entry ->
                new RoomCard.Line(
                    times.clock(entry.stretch().from())
                        + " to "
                        + times.clock(entry.stretch().until()),
                    entry.kind(),
                    entry.stretch().what()))
        .toList();
  }

  /** A school day, stretched to whole hours around whatever lies outside. */
  private Strip.Scale scale(List<RoomToday> days, Instant now) {
    LocalDate today = times.day(now);
    Instant from = today.atTime(DAY_BEGINS).atZone(config.zone()).toInstant();
    Instant until = today.atTime(DAY_ENDS).atZone(config.zone()).toInstant();
    for (RoomToday day : days) {
      for (Stretch stretch :
          Stream.of(day.supervised(), day.use(), day.gaps()).flatMap(List::stream).toList()) {
        while (stretch.from().isBefore(from)) {
          from = from.minus(Duration.ofHours(1));
        }
        while (stretch.until().isAfter(until)) {
          until = until.plus(Duration.ofHours(1));
        }
      }
    }
    return new Strip.Scale(from, until, now);
  }

  private List<RoomBoard.Hour> hours(Strip.Scale scale) {
    List<RoomBoard.Hour> hours = new ArrayList<>();
    for (Instant at = scale.from(); !at.isAfter(scale.until()); at = at.plus(Duration.ofHours(1))) {
      hours.add(
          new RoomBoard.Hour(Strip.percent(scale.percent(at)), times.clock(at).substring(0, 2)));
    }
    return hours;
  }
}
