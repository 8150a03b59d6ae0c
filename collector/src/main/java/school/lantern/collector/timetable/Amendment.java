package school.lantern.collector.timetable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A small change of the timetable: rows that go and rows that come. A row that changes goes and
 * comes.
 *
 * @param appointments lessons and duties
 * @param cover changes on single dates; who entered a row that goes, and when, does not matter
 * @param beside what goes beside the timetable
 * @param year terms, days without school, weeks, bells
 */
public record Amendment(
    Rows<Appointment> appointments, Rows<Cover.Entered> cover, Beside beside, Year year) {

  /** Changes nothing. */
  public static final Amendment NONE =
      new Amendment(Rows.none(), Rows.none(), Beside.NONE, Year.NONE);

  /**
   * What goes beside the timetable.
   *
   * @param away trips, study leave, off-site days
   * @param support one-to-one support
   * @param exemptions use that is allowed without supervision
   */
  public record Beside(Rows<Away> away, Rows<Support> support, Rows<Exemption> exemptions) {
    static final Beside NONE = new Beside(Rows.none(), Rows.none(), Rows.none());
  }

  /**
   * The school year and its days.
   *
   * @param terms the terms
   * @param closures days without school
   * @param weeks which week of the cycle begins on which Monday
   * @param bells when the periods are
   */
  public record Year(
      Rows<Term> terms, Rows<Closure> closures, Rows<WeekStart> weeks, Rows<Bell> bells) {
    public static final Year NONE = new Year(Rows.none(), Rows.none(), Rows.none(), Rows.none());

    SchoolCalendar to(SchoolCalendar before) {
      return new SchoolCalendar(
          terms.to(before.terms()), closures.to(before.closures()), weeks.to(before.weeks()));
    }
  }

  /**
   * What becomes of one table.
   *
   * @param remove rows that go
   * @param add rows that come
   */
  public record Rows<T>(List<T> remove, List<T> add) {

    public Rows {
      remove = List.copyOf(remove);
      add = List.copyOf(add);
    }

    List<T> to(List<T> before) {
      List<T> left = new ArrayList<>(remove);
      List<T> after = new ArrayList<>(before);
      after.removeIf(left::remove);
      after.addAll(add);
      return after;
    }

    public static <T> Rows<T> none() {
      return new Rows<>(List.of(), List.of());
    }
  }

  /**
   * The timetable as it is after this change of it; what should go and is not there is no matter.
   */
  public TimetableFacts to(TimetableFacts facts) {
    Arrangements before = facts.arrangements();
    return new TimetableFacts(
        year.to(facts.calendar()),
        year.bells().to(facts.bells()),
        appointments.to(facts.appointments()),
        coverAfter(facts.cover()),
        new Arrangements(
            away().to(before.away()),
            support().to(before.support()),
            exemptions().to(before.exemptions())));
  }

  /** Trips, study leave, off-site days. */
  public Rows<Away> away() {
    return beside.away();
  }

  /** One-to-one support. */
  public Rows<Support> support() {
    return beside.support();
  }

  /** Use that is allowed without supervision. */
  public Rows<Exemption> exemptions() {
    return beside.exemptions();
  }

  SchoolPlan to(SchoolPlan plan) {
    return new SchoolPlan(to(plan.facts()), plan.people());
  }

  private List<Cover.Entered> coverAfter(List<Cover.Entered> before) {
    Set<Cover> gone = cover.remove().stream().map(Cover.Entered::cover).collect(Collectors.toSet());
    Map<Cover, Cover.Entered> after = new LinkedHashMap<>();
    before.stream()
        .filter(entered -> !gone.contains(entered.cover()))
        .forEach(entered -> after.put(entered.cover(), entered));
    cover.add().forEach(entered -> after.putIfAbsent(entered.cover(), entered));
    return List.copyOf(after.values());
  }

  /** Lessons and duties alone. */
  public static Amendment of(List<Appointment> remove, List<Appointment> add) {
    return NONE.with(remove, add);
  }

  /** As it is, with these lessons and duties instead of its own. */
  public Amendment with(List<Appointment> remove, List<Appointment> add) {
    return new Amendment(new Rows<>(remove, add), cover, beside, year);
  }

  /** As it is, with this cover instead of its own. */
  public Amendment withCover(List<Cover.Entered> remove, List<Cover.Entered> add) {
    return new Amendment(appointments, new Rows<>(remove, add), beside, year);
  }

  /** As it is, with these trips and leaves instead of its own. */
  public Amendment withAway(List<Away> remove, List<Away> add) {
    return with(new Beside(new Rows<>(remove, add), support(), exemptions()));
  }

  /** As it is, with this one-to-one support instead of its own. */
  public Amendment withSupport(List<Support> remove, List<Support> add) {
    return with(new Beside(away(), new Rows<>(remove, add), exemptions()));
  }

  /** As it is, with these exemptions instead of its own. */
  public Amendment withExemptions(List<Exemption> remove, List<Exemption> add) {
    return with(new Beside(away(), support(), new Rows<>(remove, add)));
  }

  /** As it is, with this change of the year instead of its own. */
  public Amendment with(Year other) {
    return new Amendment(appointments, cover, beside, other);
  }

  private Amendment with(Beside other) {
    return new Amendment(appointments, cover, other, year);
  }
}
