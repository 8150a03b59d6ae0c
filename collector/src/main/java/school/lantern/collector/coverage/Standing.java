package school.lantern.collector.coverage;

import java.time.Instant;
import java.util.Optional;
import school.lantern.collector.platform.SpokenTimes;

/** Says how a room stands at one moment. */
record Standing(SpokenTimes times, RoomsToday.Known room, Instant now) {

  RoomCard.Now say() {
    Optional<Stretch> supervision = room.day().supervised().stream().filter(this::goesOn).findAny();
    Optional<Stretch> gap = room.day().gaps().stream().filter(this::goesOn).findAny();
    if (supervision.isPresent()) {
      return new RoomCard.Now(
          "Supervised",
          "calm",
          supervision.get().what() + ", until " + times.clock(supervision.get().until()),
          use(),
          1);
    }
    if (room.pupils() > 0 || gap.isPresent()) {
      String since =
          gap.map(it -> "Used without supervision since " + times.clock(it.from()))
              .orElse("Nobody is scheduled now");
      return new RoomCard.Now("Not supervised", "danger", since, use(), 0);
    }
    return new RoomCard.Now("Not in use", "", next(), use(), 2);
  }

  private String next() {
    return room.day().supervised().stream()
        .filter(stretch -> stretch.from().isAfter(now))
        .findFirst()
        .map(stretch -> "Next: " + stretch.what() + ", from " + times.clock(stretch.from()))
        .orElse("Nothing more today");
  }

  private String use() {
    return switch (room.pupils()) {
      case 0 -> "No pupil is logged on";
      case 1 -> "1 pupil is logged on";
      default -> room.pupils() + " pupils are logged on";
    };
  }

  private boolean goesOn(Stretch stretch) {
    return !stretch.from().isAfter(now) && !stretch.until().isBefore(now);
  }
}
