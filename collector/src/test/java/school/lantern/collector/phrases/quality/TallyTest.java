package school.lantern.collector.phrases.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyTest {
  private static boolean kill(String text) {
    return text.contains("kill");
  }

  private static final List<DetectionCase> CASES =
      List.of(
          new DetectionCase("k1ll", true, "b", "leet", "", true),
          new DetectionCase("kill", true, "a", "none", "", false),
          new DetectionCase("skill", false, "a", "none", "", false),
          new DetectionCase("hill", false, "a", "none", "", false));

  @Test
  void scoresAreByGroup() {
    Map<String, Score> scores = Tally.scores(CASES, DetectionCase::source, TallyTest::kill);

    assertThat(scores)
        .containsOnly(Map.entry("a", new Score(1, 1, 2, 1)), Map.entry("b", new Score(1, 0, 0, 0)));
    assertThat(Tally.wrong(CASES, TallyTest::kill))
        .extracting(DetectionCase::text)
        .containsExactly("k1ll", "skill");
  }

  @Test
  void theTableIsSortedAndAddsUp() {
    assertThat(Tally.table("Kind", Tally.scores(CASES, DetectionCase::kind, TallyTest::kill)))
        .isEqualTo(
            """
            | Kind | To find | Found | Recall | Innocent | False alarms | Rate |
            |---|---:|---:|---:|---:|---:|---:|
            | leet | 1 | 0 | 0.0 % | 0 | 0 | – |
            | none | 1 | 1 | 100.0 % | 2 | 1 | 50.0 % |
            | **all** | 2 | 1 | 50.0 % | 2 | 1 | 50.0 % |
            """);
  }

  @Test
  void noiseIsCountedPerHundredThousandWords(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "a skill  to learn\n\n kill time\n");
    Files.writeString(folder.resolve("b.txt"), "quiet words\n");
    Files.writeString(
        folder.resolve("index.tsv"),
        "file\tgenre\twords\tsource\tlicence\na.txt\tnovel\t6\tnpm x\tMIT\nb.txt\ta|b\t2\tnpm y\tCC0\n");
    List<Reading> readings = Reading.in(folder).orElseThrow();

    List<Noise> noises = Tally.noise(readings, line -> kill(line) ? 1 : 0);

    assertThat(noises).containsExactly(new Noise("novel", 6, 2), new Noise("a|b", 2, 0));
    assertThat(Tally.noiseTable(noises))
        .isEqualTo(
            """
            | Genre | Words | Flags | Per 100,000 words |
            |---|---:|---:|---:|
            | a\\|b | 2 | 0 | 0.00 |
            | novel | 6 | 2 | 33333.33 |
            | **all** | 8 | 2 | 25000.00 |
            """);
  }

  @Test
  void noTextsWhereNoneWereFetched(@TempDir Path folder) throws IOException {
    assertThat(Reading.in(folder)).isEmpty();
    Files.writeString(folder.resolve("index.tsv"), "header\nonly-a-file.txt\n");
    assertThatThrownBy(() -> Reading.in(folder)).hasMessageContaining("1 columns");
  }
}
