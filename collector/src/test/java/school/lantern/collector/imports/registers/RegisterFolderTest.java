package school.lantern.collector.imports.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.imports.registers.RegisterConsole.HEADINGS;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.collector.MovableClock;
import school.lantern.collector.SchoolDay;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.presence.Presences;

/** Registers that come by themselves. */
@QuarkusTest
class RegisterFolderTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 11);

  @Inject RegisterFiles files;
  @Inject RegisterUndo undo;
  @Inject Presences presences;
  @Inject LanternConfig config;
  @Inject SchoolDay school;
  @Inject MovableClock clock;
  @Inject Scheduler timer;
  @TempDir Path folder;

  @BeforeEach
  void begin() {
    timer.pause(); // its claims would run out by the moved clock
    school.begin();
    clock.set(Instant.parse(DAY + "T10:30:00Z"));
    school.lessonNow("ICT1");
  }

  @AfterEach
  void back() {
    clock.reset();
    timer.resume();
  }

  @Test
  void aCompleteFileIsTakenAndABrokenOneChangesNothing() throws IOException {
    RegisterFolder watched =
        new RegisterFolder(files, new Told(Optional.of(folder), Map.of()), clock);
    watched.look();
    assertThat(watched.last()).isEmpty();

    Files.writeString(folder.resolve("a.csv"), HEADINGS + DAY + ",now,,LIB,S1,10:04:30,25\n");
    watched.look();
    assertThat(presences.on(config.site(), DAY)).as("it may still grow").isEmpty();
    watched.look();
    assertThat(presences.on(config.site(), DAY)).hasSize(1);
    assertThat(undo.files().getFirst().by()).isEqualTo(RegisterFolder.BY);
    assertThat(outcome(watched)).isEqualTo("a.csv: 1 new or changed, 0 as before.");

    Files.writeString(folder.resolve("b.csv"), HEADINGS + DAY + ",now,,NOWHERE,S1,10:04,25\n");
    watched.look();
    watched.look();
    assertThat(outcome(watched))
        .contains("a.csv: 0 new or changed, 1 as before.")
        .contains("b.csv: nothing was stored: one error, in line 2: There is no such room.");
    assertThat(presences.on(config.site(), DAY)).hasSize(1);
  }

  @Test
  void aFolderThatIsNotThereIsSaidAndStopsNothing() {
    Path none = folder.resolve("none");
    RegisterFolder watched =
        new RegisterFolder(files, new Told(Optional.of(none), Map.of()), clock);
    watched.look();
    assertThat(outcome(watched)).contains("could not be read");
  }

  private record Told(Optional<Path> watchFolder, Map<String, Feed> feeds)
      implements RegistersConfig {}

  private static String outcome(RegisterFolder watched) {
    return watched.last().orElseThrow().outcome();
  }
}
