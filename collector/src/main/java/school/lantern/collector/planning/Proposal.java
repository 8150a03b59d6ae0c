package school.lantern.collector.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.When;

/**
 * What a change of lessons and duties would do; nothing is stored yet.
 *
 * @param swaps one for each lesson or duty that changes, in the order of the facts
 */
record Proposal(List<Swap> swaps) {

  Proposal {
    swaps = List.copyOf(swaps);
  }

  /**
   * One lesson or duty that changes.
   *
   * @param was as it is stored
   * @param part the part of it that changes, by date
   * @param becomes what that part becomes
   * @param rest its parts before and after, which stay as they were
   */
  record Swap(
      Appointment was, Appointment part, List<Appointment> becomes, List<Appointment> rest) {
    Swap {
      becomes = List.copyOf(becomes);
      rest = List.copyOf(rest);
    }
  }

  /**
   * Does {@code deed} to the parts that lie in {@code span} of all that are meant. What would stay
   * as it is, and what would come twice, is left out.
   */
  static Proposal of(
      List<Appointment> appointments, Predicate<Appointment> meant, Deed deed, Dates span) {
    List<Swap> swaps = new ArrayList<>();
    List<Appointment> known = new ArrayList<>(appointments);
    for (Appointment appointment : appointments) {
      if (meant.test(appointment)) {
        swap(appointment, deed, span, known)
            .ifPresent(
                swap -> {
                  swaps.add(swap);
                  known.addAll(swap.becomes());
                });
      }
    }
    return new Proposal(swaps);
  }

  private static Optional<Swap> swap(
      Appointment was, Deed deed, Dates span, List<Appointment> known) {
    Optional<When> within = WhenParts.within(was.when(), span);
    if (within.isEmpty()) {
      return Optional.empty();
    }
    Appointment part = at(within.get(), was);
    List<Appointment> becomes =
        deed.of(part).stream().filter(one -> one.equals(part) || !known.contains(one)).toList();
    if (becomes.equals(List.of(part))) {
      return Optional.empty();
    }
    List<Appointment> rest =
        Stream.of(WhenParts.before(was.when(), span), WhenParts.after(was.when(), span))
            .flatMap(Optional::stream)
            .map(when -> at(when, was))
            .toList();
    return Optional.of(new Swap(was, part, becomes, rest));
  }

  /** As the timetable takes it; a row that stays neither goes nor comes. */
  Amendment amendment() {
    List<Appointment> remove = new ArrayList<>(swaps.stream().map(Swap::was).toList());
    List<Appointment> add =
        new ArrayList<>(
            swaps.stream()
                .flatMap(swap -> Stream.concat(swap.rest().stream(), swap.becomes().stream()))
                .toList());
    remove.removeIf(add::remove);
    return Amendment.of(remove, add);
  }

  boolean isEmpty() {
    return swaps.isEmpty();
  }

  /** Tells two proposals apart; the same for the same change of the same facts. */
  String key() {
    return AppointmentKey.digest(
        Stream.of(amendment().appointments().remove(), amendment().appointments().add())
            .flatMap(List::stream)
            .map(AppointmentKey::of));
  }

  private static Appointment at(When when, Appointment like) {
    return new Appointment(when, like.roomId(), like.staffId(), like.group());
  }
}
