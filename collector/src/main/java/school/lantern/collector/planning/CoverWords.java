package school.lantern.collector.planning;

import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Cover;

/** Cover as a sentence. */
final class CoverWords {
  private CoverWords() {}

  /** {@code "Kim Lee for Jo Okafor in ICT suite 1"} */
  static String of(Cover cover, Names names) {
    @Nullable String absent = cover.absentStaffId();
    @Nullable String covering = cover.coveringStaffId();
    String room = names.room(cover.roomId());
    if (covering == null) {
      return "%s is away, nobody covers".formatted(absent == null ? "" : names.staff(absent));
    }
    if (absent == null) {
      return "%s steps in in %s".formatted(names.staff(covering), room);
    }
    return absent.equals(covering)
        ? "%s in %s instead of the usual room".formatted(names.staff(covering), room)
        : "%s for %s in %s".formatted(names.staff(covering), names.staff(absent), room);
  }
}
