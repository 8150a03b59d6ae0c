package school.lantern.collector.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.model.HealthReport;
import school.lantern.model.HealthReport.Protection;
import school.lantern.model.HealthReport.Scanner;

/**
 * What a technician is to see to on a computer, by its last health report.
 *
 * @param complaint sentences, or {@code null} when there is nothing
 */
record HealthTold(@Nullable String complaint) {
  static final int MAX_CHARS = 500;

  /** Windows brings updates once a month; who missed two is not updated any more. */
  static final Duration UPDATES_OLD_AFTER = Duration.ofDays(62);

  /** Windows' centre for scanners is among the last to start. */
  static final Duration STARTS_WITHIN = Duration.ofMinutes(5);

  /** Less, and the agent may soon have no room for a week without the collector. */
  static final long DISK_LOW_BYTES = 500L << 20;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  /** What the newest of these facts says; empty if none is a health report. */
  static Optional<HealthTold> in(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.what() instanceof HealthReport)
        .max(Comparator.comparingLong(Fact::seq))
        .map(fact -> of((HealthReport) fact.what(), fact.recorded().at().wall()));
  }

  static HealthTold of(HealthReport report, Instant at) {
    List<String> sentences = new ArrayList<>();
    String refused = report.agent().policyTrouble();
    if (refused != null) {
      sentences.add("It does not take the policy: " + refused + ".");
    }
    long free = report.resources().diskFreeBytes();
    if (free > 0 && free < DISK_LOW_BYTES) { // 0 is what an agent says that cannot tell
      sentences.add("Only %d MB of its disk are free.".formatted(free >> 20));
    }
    Protection protection = report.protection();
    if (protection != null) {
      if (report.machine().bootedSecondsAgo() >= STARTS_WITHIN.toSeconds()) {
        scanners(protection, sentences);
      }
      updates(protection, at, sentences);
    }
    String all = String.join(" ", sentences);
    return new HealthTold(
        all.isEmpty() ? null : all.length() <= MAX_CHARS ? all : all.substring(0, MAX_CHARS));
  }

  /** One that works is enough: Windows turns its own off when another one is there. */
  private static void scanners(Protection protection, List<String> sentences) {
    List<Scanner> scanners = protection.scanners();
    if (scanners == null || scanners.stream().anyMatch(one -> one.on() && one.current())) {
      return;
    }
    if (scanners.isEmpty()) {
      sentences.add("It has no virus scanner.");
    }
    for (Scanner one : scanners) {
      sentences.add(
          one.on()
              ? "Its virus scanner %s is out of date.".formatted(one.name())
              : "Its virus scanner %s is off.".formatted(one.name()));
    }
  }

  private static void updates(Protection protection, Instant at, List<String> sentences) {
    Instant updated = protection.updatedAt();
    if (updated != null && updated.plus(UPDATES_OLD_AFTER).isBefore(at)) {
      sentences.add(
          "The system was last updated on %s."
              .formatted(DAY.format(LocalDate.ofInstant(updated, ZoneOffset.UTC))));
    }
  }
}
