package school.lantern.collector.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.TeachingGroup;

/**
 * A school made up from a seed, small and full of clashes: two weeks around one day, which is often
 * one on which something is special.
 */
final class RandomSchool {
  private static final List<LocalDate> AWKWARD =
      List.of(
          LocalDate.of(2026, 3, 29), // the clocks go forward
          LocalDate.of(2026, 10, 25), // the clocks go back
          LocalDate.of(2026, 12, 31),
          LocalDate.of(2027, 1, 1),
          LocalDate.of(2028, 2, 29),
          LocalDate.of(2026, 11, 23));

  final LocalDate day;
  private final Random random;

  RandomSchool(long seed) {
    this.random = new Random(seed);
    this.day = one(AWKWARD).plusDays(random.nextInt(3) - 1L);
  }

  SchoolPlan plan() {
    return new SchoolPlan(facts(), people());
  }

  Cover cover() {
    @Nullable String absent = random.nextInt(5) == 0 ? null : staff();
    @Nullable String covering = absent != null && random.nextInt(3) == 0 ? null : staff();
    return new Cover(near(), period(), room(), absent, covering);
  }

  Away away() {
    LocalDate first = near();
    return new Away(
        "away " + random.nextInt(9),
        one(List.of(Away.Kind.values())),
        new Dates(first, first.plusDays(random.nextInt(3))),
        random.nextBoolean() ? Set.of() : Set.of(period()),
        new Away.Who(
            years(), some(this::group), some(() -> "P" + random.nextInt(8)), Set.of(staff())));
  }

  Appointment appointment() {
    return new Appointment(when(), room(), staff(), random.nextInt(4) == 0 ? null : group());
  }

  private TimetableFacts facts() {
    return new TimetableFacts(
        calendar(),
        many(12, this::bell),
        many(20, this::appointment),
        many(6, this::cover).stream()
            .map(cover -> new Cover.Entered(cover, TimetableSample.NOON, "J. Okafor"))
            .toList(),
        new Arrangements(
            many(2, this::away),
            many(3, () -> new Support("P" + random.nextInt(8), staff(), when())),
            List.of()));
  }

  private People people() {
    Map<String, TeachingGroup> groups = new HashMap<>();
    Map<String, Integer> years = new HashMap<>();
    IntStream.range(0, 8).forEach(number -> years.put("P" + number, 7 + number % 3));
    for (int number = 0; number < 3; number++) {
      String name = "G" + number;
      @Nullable Integer year = number == 2 ? null : Integer.valueOf(7 + number);
      groups.put(name, new TeachingGroup(name, year, null, Set.of("P" + number), Set.of()));
    }
    return new People(Map.of("S1", "Sam"), groups, years);
  }

  private SchoolCalendar calendar() {
    List<Term> terms =
        random.nextInt(3) == 0
            ? List.of()
            : List.of(new Term("T", day.minusDays(40), day.plusDays(random.nextInt(20))));
    List<Closure> closures =
        random.nextInt(4) == 0 ? List.of(new Closure(near(), day.plusDays(9), "INSET")) : List.of();
    LocalDate monday = day.with(DayOfWeek.MONDAY).minusWeeks(random.nextInt(4));
    return new SchoolCalendar(
        terms,
        closures,
        List.of(new WeekStart(monday.minusWeeks(1), "B"), new WeekStart(monday, "A")));
  }

  private Bell bell() {
    LocalTime start = time();
    boolean dated = random.nextInt(5) == 0;
    return new Bell(
        period(),
        start,
        later(start),
        new Bell.Applies(
            dated || random.nextBoolean() ? Set.of() : EnumSet.of(day.getDayOfWeek(), weekday()),
            random.nextInt(3) == 0 ? years() : Set.of(),
            dated ? Set.of(near()) : Set.of()));
  }

  private When when() {
    if (random.nextBoolean()) {
      return new InCycle(
          one(List.of("A", "B", "")).isEmpty() ? null : one(List.of("A", "B")),
          random.nextInt(3) == 0 ? weekday() : day.getDayOfWeek(),
          period(),
          random.nextBoolean() ? Dates.ALWAYS : new Dates(near(), null));
    }
    LocalTime start = time();
    LocalDate first = day.minusWeeks(random.nextInt(3));
    Set<LocalDate> except = random.nextInt(5) == 0 ? Set.of(day) : Set.of();
    return new ByClock(
        start,
        later(start),
        new Recurrence(first, first.plusDays(21), 1 + random.nextInt(2), except));
  }

  private LocalTime time() {
    return LocalTime.of(random.nextInt(4), 15 * random.nextInt(4));
  }

  private LocalTime later(LocalTime start) {
    return start.plusMinutes(15L * (1 + random.nextInt(6)));
  }

  private LocalDate near() {
    return random.nextInt(3) == 0 ? day.plusDays(random.nextInt(5) - 2L) : day;
  }

  private Set<Integer> years() {
    return new TreeSet<>(some(() -> 7 + random.nextInt(3)));
  }

  private <T> Set<T> some(Supplier<T> making) {
    return Set.copyOf(many(2, making));
  }

  private <T> List<T> many(int most, Supplier<T> making) {
    List<T> all = new ArrayList<>();
    IntStream.range(0, random.nextInt(most + 1)).forEach(_ -> all.add(making.get()));
    return all;
  }

  private DayOfWeek weekday() {
    return DayOfWeek.of(1 + random.nextInt(7));
  }

  private String period() {
    return String.valueOf(1 + random.nextInt(4));
  }

  private String room() {
    return "R" + random.nextInt(3);
  }

  private String staff() {
    return "S" + random.nextInt(4);
  }

  private String group() {
    return "G" + random.nextInt(4);
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
