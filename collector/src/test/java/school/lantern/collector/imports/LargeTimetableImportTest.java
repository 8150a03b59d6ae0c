package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.timetable.Timetable;

@QuarkusTest
class LargeTimetableImportTest {
  private static final Actor OFFICE = new Actor("jo@school.example", "J. Okafor");

  @Inject Imports imports;
  @Inject Timetable timetable;
  @Inject Directory directory;

  @Test
  void comesInAndABrokenRowIsNamed() {
    String site = "large-" + UUID.randomUUID();
    Preview refused = imports.preview(site, new Upload(LargeTimetable.brokenAt(2_417)));
    assertThat(refused.token()).isNull();
    assertThat(refused.mistakes())
        .singleElement()
        .satisfies(
            mistake -> assertThat(mistake.place().written()).isEqualTo("lessons.csv:2417:4"));
    assertThat(directory.everybody(site)).isEmpty();

    Preview preview = imports.preview(site, new Upload(LargeTimetable.files()));
    assertThat(preview.mistakes()).isEmpty();
    Imports.Order order = new Imports.Order(Objects.requireNonNull(preview.token()), true);
    assertThat(imports.apply(site, order, OFFICE, Progress.UNHEARD))
        .isInstanceOf(Imports.Answer.Done.class);
    assertThat(timetable.facts(site).appointments()).hasSize(20_000);
    assertThat(directory.groups(site).stream().mapToInt(group -> group.pupilIds().size()).sum())
        .isEqualTo(36_000);
  }
}
