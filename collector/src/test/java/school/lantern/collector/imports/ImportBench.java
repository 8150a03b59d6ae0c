package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.imports.icalendar.LargeCalendars;
import school.lantern.collector.platform.Database;
import school.lantern.collector.timetable.Timetable;

/**
 * What large schools' imports take, preview and storing apart, on both databases. Run by {@code
 * deploy/bench imports}; no part of the suite.
 */
@QuarkusTest
class ImportBench {
  private static final Actor OFFICE = new Actor("jo@school.example", "J. Okafor");

  @Inject Imports imports;
  @Inject Timetable timetable;
  @Inject Database database;

  @Test
  void largeSchools() {
    say(database.embedded() ? "SQLite, embedded" : "PostgreSQL");
    for (String round : new String[] {"cold", "warm"}) {
      oneRoster(round);
      plain(round);
      calendars(round);
    }
  }

  private void oneRoster(String round) {
    bring(site(), LargeSchool.files(), "OneRoster, 3,000 pupils, 36,400 enrolments, " + round);
  }

  private void plain(String round) {
    bring(site(), LargeTimetable.files(), "Plain CSV, 20,000 lessons, 36,000 enrolments, " + round);
  }

  private void calendars(String round) {
    String site = site();
    StringBuilder staff = new StringBuilder("id,name,kind,year,logons\n");
    for (int teacher = 0; teacher < LargeCalendars.TEACHERS; teacher++) {
      staff.append(
          "%s,First%d Last%d,staff,,\n".formatted(LargeCalendars.id(teacher), teacher, teacher));
    }
    apply(site, look(site, Map.of("people.csv", staff.toString())));
    bring(
        site,
        LargeCalendars.files(),
        "iCalendar, 400 teachers, 20,000 lessons in two weeks, " + round);
    assertThat(timetable.facts(site).appointments()).hasSize(LargeCalendars.LESSONS);
  }

  private void bring(String site, Map<String, String> files, String what) {
    long from = System.nanoTime();
    Preview preview = look(site, files);
    long looked = System.nanoTime();
    apply(site, preview);
    say(
        "%s: preview %,d ms, storing %,d ms"
            .formatted(what, millis(looked - from), millis(System.nanoTime() - looked)));
  }

  private Preview look(String site, Map<String, String> files) {
    Preview preview = imports.preview(site, new Upload(files));
    assertThat(preview.mistakes())
        .noneMatch(mistake -> mistake.severity() == Mistake.Severity.ERROR);
    return preview;
  }

  private void apply(String site, Preview preview) {
    Imports.Order order = new Imports.Order(Objects.requireNonNull(preview.token()), true);
    assertThat(imports.apply(site, order, OFFICE, Progress.UNHEARD))
        .isInstanceOf(Imports.Answer.Done.class);
  }

  private static String site() {
    return "bench-" + UUID.randomUUID();
  }

  private static long millis(long nanos) {
    return Duration.ofNanos(nanos).toMillis();
  }

  private static void say(String sentence) {
    System.out.println(sentence);
  }
}
