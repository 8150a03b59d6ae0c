package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.imports.Imports.Answer;
import school.lantern.collector.imports.Imports.Order;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.platform.LanternConfig;

@QuarkusTest
class LargeSchoolTest {
  private static final Actor OFFICE = new Actor("jo@school.example", "J. Okafor");

  @Inject Imports imports;
  @Inject Undoing undoing;
  @Inject ImportCommand command;
  @Inject Directory directory;
  @Inject LanternConfig config;
  @TempDir Path folder;

  @Test
  void comesInAndIsUndone() {
    String site = "large-" + UUID.randomUUID();
    Preview preview = imports.preview(site, new Upload(LargeSchool.files()));
    assertThat(preview.mistakes()).isEmpty();
    Order order = new Order(Objects.requireNonNull(preview.token()), false);
    assertThat(imports.apply(site, order, OFFICE, Progress.UNHEARD))
        .isInstanceOf(Answer.Done.class);
    assertThat(directory.everybody(site)).hasSize(3200);
    assertThat(directory.groups(site)).hasSize(400);

    Preview again = imports.preview(site, new Upload(LargeSchool.files()));
    assertThat(again.changesNothing()).isTrue();
    undoing.undo(site, ((Undoing.Look.Possible) undoing.look(site)).recordId(), OFFICE);
    assertThat(directory.everybody(site)).isEmpty();
    assertThat(directory.groups(site)).isEmpty();
  }

  @Test
  void aBrokenRowIsNamedAtTheConsoleAndNothingIsChanged() throws IOException {
    String before = imports.basis(config.site()).hash();
    for (Map.Entry<String, String> file : LargeSchool.brokenAt(2417).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    assertThat(command.run(List.of(folder.toString(), "--remove"), out)).isEqualTo(1);
    assertThat(printed.toString(StandardCharsets.UTF_8).lines().filter(it -> it.contains("error:")))
        .containsExactly(
            "users.csv:2417:5: error: role “stduent”: OneRoster has no such role. Write one of"
                + " student, teacher, aide, counselor, proctor, principal, administrator,"
                + " siteAdministrator, districtAdministrator, systemAdministrator, parent,"
                + " guardian, relative.");
    assertThat(imports.basis(config.site()).hash()).isEqualTo(before);
  }
}
