package school.lantern.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import school.lantern.demo.stage.Built;
import school.lantern.demo.stage.CollectorProcess;
import school.lantern.demo.stage.Desktop;
import school.lantern.demo.stage.School;
import school.lantern.demo.stage.Until;
import school.lantern.demo.stage.Workstation;

/**
 * What is typed and not flagged is found nowhere: not on the workstation's disk, not on the wire,
 * not in the collector.
 */
class SecretsTest {
  private static final String SECRET = "correcthorsebatterystaple";

  @Test
  void aSecretThatWasTypedIsNowhere() throws IOException {
    Path folder = Folders.fresh("secrets");
    try (School school = School.open(Built.here(), folder, CollectorProcess.freePort(), Map.of());
        WireTap tap =
            WireTap.before(
                school.collector(),
                folder.resolve("workstation-" + School.SUPERVISED_ROOM + "/state"));
        Workstation workstation =
            school.workstationIn(
                School.SUPERVISED_ROOM, Desktop.open(folder.resolve("desktop")), tap.address())) {
      Desktop desktop = workstation.desktop();
      desktop.openEditor();
      desktop.type("hello " + SECRET);
      desktop.press("Return");
      // Far from the secret, so that the words around the phrase cannot hold it.
      desktop.type(
          "a long line of other words that says nothing at all about anybody or anything here");
      desktop.press("Return");
      desktop.type(
          "and another one of the same kind, which is as long as the first and as empty too");
      desktop.press("Return");
      desktop.type("i want to hurt myself");
      desktop.press("Return");
      Until.holds(
          "the phrase in the collector",
          Duration.ofSeconds(40),
          () -> !Stored.by(school.collector()).phraseContexts().isEmpty());

      // The tap does hear: what was flagged went through it.
      assertThat(tap.heard()).contains("hurt myself").doesNotContain(SECRET);
      assertNowhere(workstation.folder());
      assertNowhere(school.collector().data());
      assertNowhere(school.folder().resolve("collector.log"));
      for (String table :
          Stored.by(school.collector())
              .column("select name from sqlite_master where type = 'table'")) {
        assertThat(dump(school, table)).as("table %s", table).doesNotContain(SECRET);
      }
    }
  }

  private static String dump(School school, String table) {
    Stored stored = Stored.by(school.collector());
    StringBuilder dump = new StringBuilder();
    for (String column : stored.column("select name from pragma_table_info('" + table + "')")) {
      stored
          .column("select \"" + column + "\" from \"" + table + "\"")
          .forEach(value -> dump.append(value).append('\n'));
    }
    return dump.toString();
  }

  /**
   * Reads every file raw: spool, write-ahead log, policy, logs. Both as UTF-8 and as UTF-16 would
   * hold it.
   */
  private static void assertNowhere(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(SECRET)
            .doesNotContain(
                new String(
                    SECRET.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
      }
    }
  }
}
