package school.lantern.collector.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.timetable.TimetableFacts;

/** Changes many lessons and duties at once: looked at first, then all or nothing. */
@ApplicationScoped
class BulkDesk {
  private final PlannedSchool school;
  private final Planner planner;

  BulkDesk(PlannedSchool school, Planner planner) {
    this.school = school;
    this.planner = planner;
  }

  /**
   * What was looked at.
   *
   * @param errors what is wrong with the form
   * @param preview what it would do; empty when something is wrong
   * @param basis tells whether the timetable is still the one that was looked at
   */
  record Looked(FieldErrors errors, Optional<BulkPreview> preview, String basis) {
    static Looked wrong(FieldErrors errors) {
      return new Looked(errors, Optional.empty(), "");
    }
  }

  Offer offer() {
    return Offer.of(school, school.facts());
  }

  /** The form as it is opened: cells and days that were chosen in a week, or a whole side. */
  Fields opened(Fields asked) {
    TimetableFacts facts = school.facts();
    Names names = school.names();
    Optional<Viewed> whose = Viewed.read(asked.one("whose")).filter(names::know);
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("from", List.of(asked.date("from").map(LocalDate::toString).orElse("")));
    fields.put("kind", List.of(Choice.Kind.BOTH.name()));
    Set<String> keys = new LinkedHashSet<>(asked.all(WishReading.CHOSEN));
    whose.ifPresent(
        side -> {
          keys.addAll(wholeDays(side, asked, facts));
          fields.put("which", List.of(side.side().field()));
          fields.put(
              "of-" + side.side().field(),
              List.of(side.side() == Viewed.Side.ROOM ? side.id() : names.label(side.id())));
        });
    if (!keys.isEmpty()) {
      fields.put("which", List.of(WishReading.CHOSEN));
      fields.put(WishReading.CHOSEN, List.copyOf(keys));
    }
    return new Fields(fields);
  }

  /** The lessons and duties that were chosen one by one, in words. */
  List<String> chosen(Fields fields) {
    Names names = school.names();
    Set<String> keys = Set.copyOf(fields.all(WishReading.CHOSEN));
    return keys.isEmpty()
        ? List.of()
        : school.facts().appointments().stream()
            .filter(appointment -> keys.contains(AppointmentKey.of(appointment)))
            .map(appointment -> PlanWords.all(appointment, names))
            .toList();
  }

  Looked look(Fields fields) {
    WishReading.Result read = WishReading.read(fields, school.names());
    if (read.wish().isEmpty()) {
      return Looked.wrong(read.errors());
    }
    Proposal proposal = read.wish().get().proposal(school.facts());
    if (proposal.isEmpty()) {
      return Looked.wrong(
          FieldErrors.one("which", "Nothing would change: no lesson or duty fits all of this"));
    }
    return new Looked(
        FieldErrors.NONE,
        Optional.of(
            BulkPreview.of(
                proposal,
                new Conflicts(school.around()).of(proposal.amendment()),
                school.touched(proposal.amendment()),
                school.names())),
        proposal.key());
  }

  /**
   * Does what was looked at.
   *
   * @param basis of the preview
   * @return why not; empty when it is done
   */
  Optional<String> apply(Fields fields, String basis, Actor actor) {
    WishReading.Result read = WishReading.read(fields, school.names());
    Optional<Proposal> proposal = read.wish().map(wish -> wish.proposal(school.facts()));
    if (proposal.filter(fresh -> fresh.key().equals(basis)).isEmpty()) {
      return Optional.of("the timetable was changed meanwhile");
    }
    int count = proposal.get().swaps().size();
    return planner.make(
        new PlanChange(
            proposal.get().amendment(),
            "timetable.changed",
            "%d rows: %s".formatted(count, AuditWords.of(proposal.get().amendment())),
            PlanWords.count(
                count, "Changed one lesson or duty.", "lessons and duties were changed.")),
        actor);
  }

  /** Where one goes when it is done: the week of that side in which it begins. */
  String after(Fields fields) {
    IsoWeek week = IsoWeek.of(fields.date("from").orElse(school.today()));
    return WishReading.read(fields, school.names())
        .wish()
        .flatMap(wish -> Optional.ofNullable(wish.choice().whose()))
        .map(whose -> whose.address(week) + "&done=" + Notices.DONE)
        .orElse("/timetable?done=" + Notices.DONE);
  }

  private Set<String> wholeDays(Viewed whose, Fields asked, TimetableFacts facts) {
    Set<String> keys = new LinkedHashSet<>();
    Optional<LocalDate> monday = asked.date("from");
    for (String number : asked.all("day")) {
      if (monday.isPresent() && number.matches("[1-7]")) {
        LocalDate day = IsoWeek.of(monday.get()).monday().plusDays(Integer.parseInt(number) - 1L);
        school.day(day, facts).look(whose).entries().stream()
            .map(Entry::key)
            .flatMap(Stream::ofNullable)
            .forEach(keys::add);
      }
    }
    return keys;
  }
}
