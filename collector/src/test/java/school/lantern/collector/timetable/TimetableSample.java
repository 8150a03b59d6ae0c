package school.lantern.collector.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.TeachingGroup;

/** A school said fact by fact; its days are read as text. */
public final class TimetableSample {
  static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final Instant NOON = Instant.parse("2026-11-23T12:04:00Z");

  private SchoolCalendar calendar = TimetableFacts.NONE.calendar();
  private final List<Bell> bells = new ArrayList<>();
  private final List<Appointment> appointments = new ArrayList<>();
  private final List<Cover.Entered> cover = new ArrayList<>();
  private final List<Away> away = new ArrayList<>();
  private final List<Support> support = new ArrayList<>();
  private final List<Exemption> exemptions = new ArrayList<>();
  private final Map<String, TeachingGroup> groups = new HashMap<>();
  private final Map<String, Integer> yearGroups = new HashMap<>();

  /** The day in London, staff called by their ids. */
  public static List<SupervisedSlot> slots(TimetableFacts facts, LocalDate day) {
    return SchoolDay.of(facts, day, LONDON, People.NONE).slots();
  }

  TimetableSample calendar(List<Term> terms, List<Closure> closures, WeekStart... weeks) {
    calendar = new SchoolCalendar(terms, closures, List.of(weeks));
    return this;
  }

  TimetableSample bell(String period, String start, String end, Bell.Applies applies) {
    bells.add(new Bell(period, LocalTime.parse(start), LocalTime.parse(end), applies));
    return this;
  }

  TimetableSample bell(String period, String start, String end) {
    return bell(period, start, end, Bell.Applies.ORDINARILY);
  }

  static Bell.Applies forYears(Integer... yearGroups) {
    return new Bell.Applies(Set.of(), Set.of(yearGroups), Set.of());
  }

  static Bell.Applies onDate(LocalDate date, Integer... yearGroups) {
    return new Bell.Applies(Set.of(), Set.of(yearGroups), Set.of(date));
  }

  TimetableSample lesson(When when, String room, String staff, @Nullable String group) {
    appointments.add(new Appointment(when, room, staff, group));
    return this;
  }

  static ByClock clock(String start, String end, Recurrence recurrence) {
    return new ByClock(LocalTime.parse(start), LocalTime.parse(end), recurrence);
  }

  TimetableSample cover(Cover one) {
    cover.add(new Cover.Entered(one, NOON, "J. Okafor"));
    return this;
  }

  TimetableSample away(Away one) {
    away.add(one);
    return this;
  }

  TimetableSample support(String pupil, String staff, When when) {
    support.add(new Support(pupil, staff, when));
    return this;
  }

  TimetableSample exemption(Exemption one) {
    exemptions.add(one);
    return this;
  }

  TimetableSample group(String name, @Nullable Integer yearGroup, String... pupils) {
    groups.put(name, new TeachingGroup(name, yearGroup, null, Set.of(pupils), Set.of()));
    return this;
  }

  TimetableSample pupil(String id, int yearGroup) {
    yearGroups.put(id, yearGroup);
    return this;
  }

  TimetableFacts facts() {
    return new TimetableFacts(
        calendar, bells, appointments, cover, new Arrangements(away, support, exemptions));
  }

  SchoolDay day(LocalDate day) {
    return SchoolDay.of(facts(), day, LONDON, people());
  }

  People people() {
    return new People(Map.of(), groups, yearGroups);
  }

  /** Each as {@code 09:00-10:00 3 ICT1 LESSON 8B KHA}, in school time. */
  List<String> slots(LocalDate day) {
    return day(day).slots().stream()
        .map(
            slot ->
                "%s %s %s %s %s %s"
                    .formatted(
                        span(slot.period().from(), slot.period().until()),
                        slot.period().name(),
                        slot.roomId(),
                        slot.what().kind(),
                        slot.what().group(),
                        slot.supervisor().staffId()))
        .toList();
  }

  /** Each as {@code 09:00-10:00 P1 KHA Trip: Museum}. */
  List<String> personal(LocalDate day) {
    return day(day).personal().supervised().stream()
        .map(
            one ->
                "%s %s %s %s"
                    .formatted(
                        span(one.from(), one.until()),
                        one.pupilId(),
                        one.supervisor().staffId(),
                        one.source()))
        .toList();
  }

  private static String span(Instant from, Instant until) {
    return from.atZone(LONDON).toLocalTime() + "-" + until.atZone(LONDON).toLocalTime();
  }
}
