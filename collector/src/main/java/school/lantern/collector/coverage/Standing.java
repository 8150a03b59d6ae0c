package school.lantern.collector.coverage;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.collector.rules.RoomNow;
import school.lantern.collector.rules.Schedule;

/** Says how a room stands at one moment. */
record Standing(SpokenTimes times, RoomsToday.Known room, Instant now) {

  static final String NOT_KNOWN = "Not known";

  RoomCard.Now say() {
    RoomNow stands = room.now();
    Instant since = stands.today().unsupervisedSince();
    if (stands.today().computers().unknown()) {
      return now(NOT_KNOWN, "amber", silent(stands), 1);
    }
    if (!stands.supervisedBy().isEmpty()) {
      return now("Supervised", "calm", supervisors(stands), 1);
    }
    if (!stands.presentBy().isEmpty()) {
      return now("Supervised", "calm", "Nobody is scheduled now, and somebody is there", 1);
    }
    if (since != null) {
      String alone = "Used without supervision since " + times.clock(since);
      return now("Not supervised", "danger", alone, 0);
    }
    if (stands.today().pupilsNow() == 0) {
      return now("Not in use", "", next(), 2);
    }
    return stands.scheduleKnown()
        ? now("Between lessons", "amber", "Nobody is scheduled now. " + next(), 1)
        : now(NOT_KNOWN, "amber", "No timetable has been imported, so nobody can say", 1);
  }

  private RoomCard.Now now(String word, String tone, String sentence, int order) {
    return new RoomCard.Now(
        word, tone, sentence, new RoomCard.Details(present(room.now()), use()), order);
  }

  /** Silence is never read as "nobody is there". */
  private String silent(RoomNow stands) {
    int computers = stands.today().computers().expected();
    String which =
        computers == 1
            ? "Its computer does not report"
            : "None of its " + computers + " computers reports";
    String lesson = stands.supervisedBy().isEmpty() ? "" : " " + supervisors(stands) + ".";
    return which + ": switched off, or out of reach; nobody can tell." + lesson;
  }

  private String supervisors(RoomNow stands) {
    return stands.supervisedBy().stream().map(this::supervisor).collect(joining("; "));
  }

  private String supervisor(Schedule.Slot slot) {
    String what = slot.what() == null ? "" : slot.what() + ", ";
    return what
        + slot.supervisor()
        + ", until "
        + times.clock(slot.when().until())
        + " (from "
        + times.clock(slot.when().from())
        + ")";
  }

  /** Scheduled is not the same as present: what was seen is said beside it. */
  private String present(RoomNow stands) {
    if (!stands.presentBy().isEmpty()) {
      return stands.presentBy().stream()
          .map(
              seen ->
                  "%s is here since %s (%s)"
                      .formatted(
                          seen.who().name(),
                          times.clock(seen.when().from()),
                          seen.source().toLowerCase(Locale.UK)))
          .distinct()
          .collect(joining("; ", "", "."));
    }
    return stands.supervisedBy().isEmpty()
        ? ""
        : "By the timetable; nobody has been seen here so far.";
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
    RoomNow.Computers computers = room.now().today().computers();
    if (computers.unknown()) {
      return "Whether pupils use computers is not known";
    }
    int silent = computers.expected() - computers.reporting();
    String use =
        switch (pupils) {
          case 0 -> "No pupil uses a computer";
          case 1 -> "1 pupil uses a computer" + since();
          default -> pupils + " pupils use computers" + since();
        };
    return silent == 0
        ? use
        : "%s; %d of %d computers do not report".formatted(use, silent, computers.expected());
  }

  private String since() {
    List<Stretch> use = room.day().use();
    return use.isEmpty() ? "" : "; in use since " + times.clock(use.getLast().from());
  }
}
