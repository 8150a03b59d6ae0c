package school.lantern.collector.planning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.planning.Entry.Instead;
import school.lantern.collector.planning.Entry.Kind;
import school.lantern.collector.planning.Entry.Post;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * Reads one day for the grid: who supervises comes from {@link SchoolDay}; what was planned and
 * does not take place is told beside it, with the reason.
 *
 * @param day the date
 * @param facts what the school said
 * @param worked the day that follows from it
 * @param zone school time
 */
record DayReading(LocalDate day, TimetableFacts facts, SchoolDay worked, ZoneId zone) {
  private static final String NO_TERM = "No term";

  /** The day as far as it concerns one room or person: a large school has 2,000 lessons a day. */
  DayLook look(Viewed viewed) {
    return new DayLook(
        day,
        facts.calendar().weekOf(day, facts.cycle()).orElse(null),
        worked.open() ? null : closed(),
        Occurrence.stretches(worked, zone),
        entries(viewed));
  }

  /** Cover of this day. */
  List<Cover.Entered> cover() {
    return facts.cover().stream().filter(entered -> entered.cover().date().equals(day)).toList();
  }

  private List<Entry> entries(Viewed viewed) {
    List<Cover.Entered> cover = cover();
    List<Occurrence> planned =
        Occurrence.on(day, facts, worked, zone).stream()
            .filter(one -> viewed.shows(one.post()))
            .toList();
    List<Entry> entries = new ArrayList<>();
    worked.slots().stream()
        .filter(slot -> viewed.shows(post(slot)))
        .forEach(slot -> entries.add(held(slot, planned, cover)));
    planned.stream()
        .filter(one -> entries.stream().noneMatch(entry -> holds(entry, one)))
        .forEach(one -> entries.add(notHeld(one, cover)));
    return entries;
  }

  private Entry held(SupervisedSlot slot, List<Occurrence> planned, List<Cover.Entered> cover) {
    Post post = post(slot);
    Stretch when = Stretch.of(slot.period(), zone);
    @Nullable String key =
        planned.stream()
            .filter(one -> one.is(post, when.period()))
            .map(one -> AppointmentKey.of(one.appointment()))
            .findFirst()
            .orElse(null);
    return switch (slot.what().kind()) {
      case LESSON -> new Entry(Kind.LESSON, when, post, Instead.NOTHING, key);
      case DUTY -> new Entry(Kind.DUTY, when, post, Instead.NOTHING, key);
      case COVER -> cover(when, post, cover);
    };
  }

  private static Post post(SupervisedSlot slot) {
    return new Post(slot.roomId(), slot.supervisor().staffId(), slot.what().group());
  }

  private static Entry cover(Stretch when, Post post, List<Cover.Entered> cover) {
    Optional<String> absent =
        cover.stream()
            .map(Cover.Entered::cover)
            .filter(
                change ->
                    change.period().equals(when.period())
                        && change.roomId().equals(post.roomId())
                        && post.staffId().equals(change.coveringStaffId()))
            .flatMap(change -> Stream.ofNullable(change.absentStaffId()))
            .findFirst();
    boolean sameOne = absent.filter(post.staffId()::equals).isPresent();
    return new Entry(
        sameOne ? Kind.MOVED : Kind.COVER,
        when,
        post,
        sameOne ? Instead.NOTHING : new Instead(absent.orElse(null), null, ""),
        null);
  }

  private static boolean holds(Entry entry, Occurrence planned) {
    return (entry.kind() == Kind.LESSON || entry.kind() == Kind.DUTY)
        && planned.is(entry.post(), entry.when().period());
  }

  private Entry notHeld(Occurrence planned, List<Cover.Entered> cover) {
    Optional<Cover> change =
        cover.stream()
            .map(Cover.Entered::cover)
            .filter(
                one ->
                    one.period().equals(planned.when().period())
                        && planned.appointment().staffId().equals(one.absentStaffId()))
            .findFirst();
    return new Entry(
        Kind.NOT_HELD,
        planned.when(),
        planned.post(),
        change
            .map(one -> new Instead(one.coveringStaffId(), one.roomId(), ""))
            .orElseGet(() -> new Instead(null, null, away(planned))),
        AppointmentKey.of(planned.appointment()));
  }

  /** The trips that may be why; year groups and members are the timetable's own business. */
  private String away(Occurrence planned) {
    return facts.arrangements().away().stream()
        .filter(away -> away.dates().contains(day))
        .filter(
            away -> away.periods().isEmpty() || away.periods().contains(planned.when().period()))
        .filter(away -> concerns(away.who(), planned.post()))
        .map(Away::name)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static boolean concerns(Away.Who who, Post post) {
    return who.staffIds().contains(post.staffId())
        || (post.group() != null
            && (who.groups().contains(post.group()) || !who.yearGroups().isEmpty()));
  }

  private String closed() {
    return facts.calendar().closures().stream()
        .filter(closure -> closure.contains(day))
        .map(Closure::reason)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(NO_TERM);
  }
}
