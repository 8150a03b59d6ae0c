package school.lantern.collector.coverage;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.collector.rules.RoomNow;
import school.lantern.collector.rules.Schedule;

/** Says how a room stands at one moment. */
record Standing(SpokenTimes times, RoomsToday.Known room, Instant now) {

  RoomCard.Now say() {
    RoomNow stands = room.now();
    Instant since = stands.today().unsupervisedSince();
    if (!stands.supervisedBy().isEmpty()) {
      return new RoomCard.Now("Supervised", "calm", supervisors(stands), use(), 1);
    }
    if (since != null) {
      return new RoomCard.Now(
          "Not supervised",
          "danger",
          "Used without supervision since " + times.clock(since),
          use(),
          0);
    }
    if (stands.today().pupilsNow() == 0) {
      return new RoomCard.Now("Not in use", "", next(), use(), 2);
    }
    return stands.scheduleKnown()
        ? new RoomCard.Now(
            "Between lessons", "amber", "Nobody is scheduled now. " + next(), use(), 1)
        : new RoomCard.Now(
            "Not known", "amber", "No timetable has been imported, so nobody can say", use(), 1);
  }

  private String supervisors(RoomNow stands) {
    return stands.supervisedBy().stream().map(this::supervisor).collect(joining("; "));
  }

  private String supervisor(Schedule.Slot slot) {
    String what = slot.what() == null ? "" : slot.what() + ", ";
    return what + slot.supervisor() + ", until " + times.clock(slot.when().until());
  }

  private String next() {
    return room.day().supervised().stream()
        .filter(stretch -> stretch.from().isAfter(now))
        .findFirst()
        .map(stretch -> "Next: " + stretch.what() + ", from " + times.clock(stretch.from()))
        .orElse("Nothing more today");
  }

  private String use() {
    int pupils = room.now().today().pupilsNow();
    return switch (pupils) {
      case 0 -> "No pupil uses a computer";
      case 1 -> "1 pupil uses a computer";
      default -> pupils + " pupils use computers";
    };
  }
}
