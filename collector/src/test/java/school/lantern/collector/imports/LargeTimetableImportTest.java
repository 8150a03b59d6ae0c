package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.timetable.Timetable;

/** 3,000 pupils in 12 classes each, 400 teachers, 20,000 lessons in two weeks. */
@QuarkusTest
class LargeTimetableImportTest {
  private static final Logger LOG = Logger.getLogger(LargeTimetableImportTest.class);
  private static final Actor OFFICE = new Actor("jo@school.example", "J. Okafor");
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri");

  @Inject Imports imports;
  @Inject Timetable timetable;
  @Inject Directory directory;

  @Test
  void comesInInSecondsAndABrokenRowIsNamed() {
    String site = "large-" + UUID.randomUUID();
    long begun = System.nanoTime();
    Preview refused = imports.preview(site, new Upload(files(2_417)));
    assertThat(refused.token()).isNull();
    assertThat(refused.mistakes())
        .singleElement()
        .satisfies(
            mistake -> assertThat(mistake.place().written()).isEqualTo("lessons.csv:2417:4"));
    assertThat(directory.everybody(site)).isEmpty();

    long previewed = System.nanoTime();
    Preview preview = imports.preview(site, new Upload(files(0)));
    assertThat(preview.mistakes()).isEmpty();
    long applied = System.nanoTime();
    Imports.Order order = new Imports.Order(Objects.requireNonNull(preview.token()), true);
    assertThat(imports.apply(site, order, OFFICE, Progress.UNHEARD))
        .isInstanceOf(Imports.Answer.Done.class);
    long done = System.nanoTime();
    LOG.infof(
        "20,000 lessons, 36,000 enrolments: broken %d ms, preview %d ms, apply %d ms",
        Duration.ofNanos(previewed - begun).toMillis(),
        Duration.ofNanos(applied - previewed).toMillis(),
        Duration.ofNanos(done - applied).toMillis());
    assertThat(timetable.facts(site).appointments()).hasSize(20_000);
    assertThat(directory.groups(site).stream().mapToInt(group -> group.pupilIds().size()).sum())
        .isEqualTo(36_000);
    assertThat(Duration.ofNanos(done - begun)).isLessThan(Duration.ofMinutes(2));
  }

  private static Map<String, String> files(int brokenLine) {
    StringBuilder people = new StringBuilder("id,name,kind,year,logons\n");
    StringBuilder groups = new StringBuilder("name,year\n");
    StringBuilder enrolments = new StringBuilder("group,person\n");
    for (int number = 0; number < 3_000; number++) {
      people.append(
          "P%d,Pupil %d,pupil,%d,p%d\n".formatted(number, number, number % 7 + 7, number));
      for (int subject = 0; subject < 12; subject++) {
        int group = (number / 90 * 12 + subject) % 400;
        enrolments.append("G%d,P%d\n".formatted(group, number));
      }
    }
    StringBuilder rooms = new StringBuilder("id,name\n");
    for (int number = 0; number < 400; number++) {
      people.append("T%d,Teacher %d,staff,,t%d\n".formatted(number, number, number));
      groups.append("G%d,%d\n".formatted(number, number % 7 + 7));
      rooms.append("R%d,Room %d\n".formatted(number, number));
    }
    StringBuilder lessons = new StringBuilder("week,day,period,room,class,staff\n");
    for (int number = 1; number <= 20_000; number++) {
      int slot = (number - 1) % 50;
      int teacher = (number - 1) / 50;
      lessons.append(
          "%s,%s,%d,%s,G%d,T%d\n"
              .formatted(
                  slot < 25 ? "A" : "B",
                  DAYS.get(slot % 5),
                  slot / 5 % 5 + 1,
                  number + 1 == brokenLine ? "X" : "R" + teacher,
                  teacher,
                  teacher));
    }
    Map<String, String> files = new TreeMap<>();
    files.put("people.csv", people.toString());
    files.put("groups.csv", groups.toString());
    files.put("enrolments.csv", enrolments.toString());
    files.put("rooms.csv", rooms.toString());
    files.put("weeks.csv", "monday,week\n2026-09-07,A\n2026-09-14,B\n");
    files.put(
        "bells.csv",
        "period,start,end\n1,9:00,10:00\n2,10:00,11:00\n3,11:00,12:00\n4,13:00,14:00\n5,14:00,15:00\n");
    files.put("lessons.csv", lessons.toString());
    return files;
  }
}
