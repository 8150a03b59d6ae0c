package school.lantern.collector.timetable;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.timetable.SupervisedSlot.Supervisor;

/**
 * Who supervises single pupils on one day, and what is exempt.
 *
 * @param arrangements trips, one-to-one support, exemptions
 * @param people names, classes, year groups
 * @param times when the periods are
 * @param absences who is away
 */
record DayPersonal(Arrangements arrangements, People people, DayTimes times, Absences absences) {
  private static final Comparator<PersonalSupervision> ORDER =
      Comparator.comparing(PersonalSupervision::pupilId)
          .thenComparing(PersonalSupervision::from)
          .thenComparing(PersonalSupervision::until)
          .thenComparing(one -> one.supervisor().staffId())
          .thenComparing(PersonalSupervision::source);

  private static final Comparator<Exemption> BY_PLACE =
      Comparator.comparing((Exemption one) -> Objects.requireNonNullElse(one.what().roomId(), ""))
          .thenComparing(Exemption::toString);

  /** A trip may take place on a day without school; support and lessons do not. */
  SchoolDay.Personal of(boolean open) {
    Stream<PersonalSupervision> trips =
        absences.away().stream()
            .filter(away -> away.kind().together())
            .filter(away -> open || away.periods().isEmpty())
            .flatMap(this::together);
    Stream<PersonalSupervision> support =
        open ? arrangements.support().stream().flatMap(this::support) : Stream.empty();
    return new SchoolDay.Personal(
        Stream.concat(trips, support).distinct().sorted(ORDER).toList(),
        arrangements.exemptions().stream()
            .filter(exemption -> exemption.dates().contains(times.day()))
            .distinct()
            .sorted(BY_PLACE)
            .toList());
  }

  private Stream<PersonalSupervision> together(Away away) {
    String source = (away.kind() == Away.Kind.TRIP ? "Trip: " : "Off site: ") + away.name();
    return pupils(away.who())
        .distinct()
        .flatMap(
            pupil ->
                when(away, pupil)
                    .flatMap(
                        period ->
                            away.who().staffIds().stream()
                                .map(staff -> supervision(pupil, period, staff, source))));
  }

  private Stream<BellPeriod> when(Away away, String pupilId) {
    return away.periods().isEmpty()
        ? Stream.of(times.allDay())
        : away.periods().stream()
            .flatMap(period -> times.named(period, people.yearGroups().get(pupilId)).stream());
  }

  private Stream<String> pupils(Away.Who who) {
    Stream<String> inGroups =
        who.groups().stream()
            .map(people.groups()::get)
            .filter(Objects::nonNull)
            .map(TeachingGroup::pupilIds)
            .flatMap(pupils -> pupils.stream());
    Stream<String> inYears =
        who.yearGroups().isEmpty()
            ? Stream.empty()
            : people.yearGroups().entrySet().stream()
                .filter(pupil -> who.yearGroups().contains(pupil.getValue()))
                .map(pupil -> pupil.getKey());
    return Stream.of(who.pupilIds().stream(), inGroups, inYears).flatMap(pupils -> pupils);
  }

  private Stream<PersonalSupervision> support(Support support) {
    return times.of(support.when(), people.yearGroups().get(support.pupilId())).stream()
        .flatMap(stretch -> absences.left(support.staffId(), stretch).stream())
        .flatMap(stretch -> absences.uncovered(support.staffId(), stretch).stream())
        .map(
            stretch ->
                supervision(
                    support.pupilId(), stretch.period(), support.staffId(), "One-to-one support"));
  }

  private PersonalSupervision supervision(
      String pupilId, BellPeriod period, String staffId, String source) {
    return new PersonalSupervision(
        pupilId,
        period.from(),
        period.until(),
        new Supervisor(staffId, people.nameOf(staffId)),
        source);
  }
}
