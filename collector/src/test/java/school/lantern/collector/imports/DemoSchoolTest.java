package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.TimetableFacts;
import school.lantern.collector.timetable.TimetableSample;

/** The generator lives in another module, which is built later: it is run from its source. */
class DemoSchoolTest {
  private static final String SOURCE =
      "../deploy/src/main/java/school/lantern/demo/school/DemoSchool.java";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @TempDir Path folder;

  /** A Monday, a Saturday, Christmas Day, August, both nights of the clock change. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-23,10:05",
    "2026-11-27,23:50",
    "2026-11-28,00:00",
    "2026-12-25,14:00",
    "2026-08-16,07:30",
    "2026-03-29,00:50",
    "2026-10-25,01:40"
  })
  void hasNoMistakeAndTheRoomsThatWereAskedFor(LocalDate today, LocalTime now)
      throws IOException, InterruptedException {
    generate(today, now);
    Upload upload = Unpacking.of(folder);
    assertThat(Sample.mistakes(upload.texts())).isEmpty();

    Draft draft = Draft.of(Sample.NO_SCHOOL);
    Sample.FORMATS.read(upload, draft, new Mistakes());
    ZonedDateTime at = today.atTime(now).atZone(LONDON);
    SchoolData data =
        draft.data(cover -> new Cover.Entered(cover, at.toInstant(), "the technician"));
    assertThat(data.people()).hasSizeBetween(130, 132);
    assertThat(data.rooms()).hasSize(12);
    assertThat(data.workstations()).hasSize(45);
    assertThat(roomsWatched(data.timetable(), at)).contains("ICT1");
    for (int minutes = 0; minutes < 120; minutes += 5) {
      assertThat(roomsWatched(data.timetable(), at.plusMinutes(minutes))).doesNotContain("LIB");
    }
    assertThat(TimetableSample.slots(data.timetable(), today)).hasSizeGreaterThan(60);
  }

  private static List<String> roomsWatched(TimetableFacts facts, ZonedDateTime at) {
    return TimetableSample.slots(facts, at.toLocalDate()).stream()
        .filter(slot -> !slot.period().from().isAfter(at.toInstant()))
        .filter(slot -> !slot.period().until().isBefore(at.toInstant()))
        .map(SupervisedSlot::roomId)
        .toList();
  }

  private void generate(LocalDate today, LocalTime now) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder generator =
        new ProcessBuilder(
                java,
                SOURCE,
                folder.toString(),
                "--today",
                today.toString(),
                "--now",
                now.toString(),
                "--supervised",
                "ICT1",
                "--unsupervised",
                "LIB",
                "--logon",
                "demo")
            .inheritIO();
    Map<String, String> environment = generator.environment();
    environment.remove("JAVA_TOOL_OPTIONS");
    assertThat(generator.start().waitFor()).isZero();
  }
}
