package school.lantern.collector.planning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * What the page of a cell tells: what is planned, and what cover makes of it.
 *
 * @param place the cell
 * @param heading {@code "Monday 23 November 2026, period 3"}
 * @param lead whose it is, and when it rings
 * @param planned lessons and duties that come back
 * @param changes cover on this date
 */
record CellSheet(
    CellPlace place, String heading, String lead, List<Planned> planned, List<Change> changes) {

  /** A lesson or duty: its address, and it in words. */
  record Planned(String key, String title, String detail, String when, String today) {}

  /** A row of cover, for reading and for taking it back. */
  record Change(Cover cover, String words, String by) {
    public String absent() {
      return Objects.requireNonNullElse(cover.absentStaffId(), "");
    }

    public String covering() {
      return Objects.requireNonNullElse(cover.coveringStaffId(), "");
    }
  }

  static CellSheet of(CellPlace place, TimetableFacts facts, DayReading day, Names names) {
    DayLook look = day.look(place.viewed());
    Optional<Stretch> bell =
        look.bells().stream().filter(one -> one.period().equals(place.period())).findFirst();
    List<Planned> planned =
        Occurrence.on(place.day(), facts, day.worked(), day.zone()).stream()
            .filter(one -> one.when().period().equals(place.period()))
            .filter(one -> belongs(one.appointment(), place.viewed()))
            .map(one -> planned(one, place.viewed(), look, names))
            .toList();
    return new CellSheet(
        place,
        "%s, period %s".formatted(PlanWords.day(place.day()), place.period()),
        lead(names.of(place.viewed()), bell, look),
        planned,
        day.cover().stream()
            .filter(entered -> entered.cover().period().equals(place.period()))
            .filter(entered -> concerns(entered.cover(), place.viewed()))
            .map(entered -> change(entered, names))
            .toList());
  }

  private static String lead(String whose, Optional<Stretch> bell, DayLook look) {
    return whose
        + bell.map(one -> ", " + one.times()).orElse("")
        + (look.cycleWeek() == null ? "" : ", week " + look.cycleWeek())
        + (look.closed() == null ? "" : ". No school: " + look.closed())
        + ".";
  }

  private static Planned planned(Occurrence one, Viewed viewed, DayLook look, Names names) {
    String today =
        look.entries().stream()
            .filter(entry -> entry.kind() == Entry.Kind.NOT_HELD)
            .filter(entry -> one.is(entry.post(), entry.when().period()))
            .map(entry -> EntryWords.of(viewed, entry, names).note())
            .findFirst()
            .orElse("");
    Appointment appointment = one.appointment();
    return new Planned(
        AppointmentKey.of(appointment),
        PlanWords.title(appointment),
        "%s, %s".formatted(names.room(appointment.roomId()), names.staff(appointment.staffId())),
        PlanWords.when(appointment.when()),
        today);
  }

  private static Change change(Cover.Entered entered, Names names) {
    Cover cover = entered.cover();
    return new Change(cover, CoverWords.of(cover, names), entered.enteredBy());
  }

  private static boolean belongs(Appointment appointment, Viewed viewed) {
    return switch (viewed.side()) {
      case ROOM -> appointment.roomId().equals(viewed.id());
      case STAFF -> appointment.staffId().equals(viewed.id());
    };
  }

  private static boolean concerns(Cover cover, Viewed viewed) {
    return switch (viewed.side()) {
      case ROOM -> cover.roomId().equals(viewed.id());
      case STAFF ->
          viewed.id().equals(cover.absentStaffId()) || viewed.id().equals(cover.coveringStaffId());
    };
  }
}
