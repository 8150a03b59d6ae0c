package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import school.lantern.collector.timetable.Appointment;

/** What is done to lessons and duties in a change of many. */
sealed interface Deed {

  /**
   * What a lesson or duty becomes.
   *
   * @return itself, changed, or several; empty when it goes
   */
  List<Appointment> of(Appointment appointment);

  /** Somebody else takes it. */
  record TakenBy(String staffId) implements Deed {
    @Override
    public List<Appointment> of(Appointment was) {
      return List.of(new Appointment(was.when(), was.roomId(), staffId, was.group()));
    }
  }

  /** It takes place elsewhere. */
  record IntoRoom(String roomId) implements Deed {
    @Override
    public List<Appointment> of(Appointment was) {
      return List.of(new Appointment(was.when(), roomId, was.staffId(), was.group()));
    }
  }

  /** It stays, and the same is done on these days of the week. */
  record AlsoOn(Set<DayOfWeek> weekdays) implements Deed {
    public AlsoOn {
      weekdays = Set.copyOf(weekdays);
    }

    @Override
    public List<Appointment> of(Appointment was) {
      return Stream.concat(
              Stream.of(was),
              weekdays.stream()
                  .filter(weekday -> weekday != WhenParts.weekday(was.when()))
                  .sorted()
                  .map(
                      weekday ->
                          new Appointment(
                              WhenParts.onWeekday(was.when(), weekday),
                              was.roomId(),
                              was.staffId(),
                              was.group())))
          .toList();
    }
  }

  /** This instead, for as long as it was. */
  record Becomes(Appointment instead) implements Deed {
    @Override
    public List<Appointment> of(Appointment was) {
      return WhenParts.like(instead.when(), was.when())
          .map(when -> new Appointment(when, instead.roomId(), instead.staffId(), instead.group()))
          .stream()
          .toList();
    }
  }

  /** It is no more. */
  record Dropped() implements Deed {
    @Override
    public List<Appointment> of(Appointment was) {
      return List.of();
    }
  }
}
