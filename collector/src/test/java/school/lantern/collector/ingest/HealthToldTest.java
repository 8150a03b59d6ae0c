package school.lantern.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.model.HealthReport;
import school.lantern.model.HealthReport.Protection;
import school.lantern.model.HealthReport.Scanner;

class HealthToldTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final long ROOM = 90L << 30;
  private static final Scanner WORKS = new Scanner("Shield", true, true);

  private static @Nullable String said(
      @Nullable String refused, long diskFree, @Nullable Protection protection) {
    HealthReport report =
        new HealthReport(
            new HealthReport.Machine("pc", "Windows 11", 3600),
            new HealthReport.Resources(1, 1, diskFree),
            new HealthReport.AgentState("1.0", null, 0, 0, refused),
            protection);
    return HealthTold.of(report, NOW).complaint();
  }

  private static @Nullable String scanners(Scanner... scanners) {
    return said(null, ROOM, new Protection(List.of(scanners), null));
  }

  @Test
  void nothingIsSaidOfWhatIsWellOrNotTold() {
    assertThat(said(null, ROOM, null)).isNull();
    assertThat(said(null, HealthTold.DISK_LOW_BYTES, new Protection(null, null))).isNull();
    assertThat(said(null, ROOM, new Protection(List.of(WORKS), NOW))).isNull();
    assertThat(said(null, ROOM, new Protection(null, NOW.minus(HealthTold.UPDATES_OLD_AFTER))))
        .isNull();
  }

  @Test
  void oneScannerThatWorksIsEnough() {
    Scanner off = new Scanner("Defender", false, true);
    Scanner old = new Scanner("Guard", true, false);
    assertThat(scanners(off, WORKS)).isNull();
    assertThat(scanners()).isEqualTo("It has no virus scanner.");
    assertThat(scanners(off, old))
        .isEqualTo("Its virus scanner Defender is off. Its virus scanner Guard is out of date.");
  }

  @Test
  void allThatIsToBeSeenToStandsTogether() {
    Protection old = new Protection(null, Instant.parse("2026-08-12T00:00:00Z"));
    assertThat(said("its signature is not the collector's", 7L << 20, old))
        .isEqualTo(
            "It does not take the policy: its signature is not the collector's. Only 7 MB of its "
                + "disk are free. The system was last updated on 12 Aug 2026.");
    assertThat(said("x".repeat(1000), ROOM, null)).hasSize(HealthTold.MAX_CHARS);
  }
}
