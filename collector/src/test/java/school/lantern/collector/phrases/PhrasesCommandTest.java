package school.lantern.collector.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhrasesCommandTest {
  private static final String GOOD =
      "{category: hate, severity: 2, phrases: [abc, def], exceptions: [x y]}";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void checkCountsOrNamesMistakes() throws IOException {
    assertThat(run("check", file("good.yaml", GOOD))).isZero();
    assertThat(out()).isEqualToNormalizingNewlines("     2 hate\n     2 phrases, 1 exceptions\n");
    assertThat(run("check", file("bad.yaml", GOOD.replace("hate", "hat")))).isEqualTo(1);
    assertThat(err()).contains("bad.yaml:1:12: error: category “hat”", "“hate”?", "1 errors");
    assertThat(run("check", folder.resolve("missing.yaml").toString())).isEqualTo(1);
    assertThat(err()).contains("missing.yaml: error: The file cannot be read.");
  }

  @Test
  void convertGoesBothWays() throws IOException {
    assertThat(run("convert", "--to", "csv", file("good.yaml", GOOD))).isZero();
    String csv = out();
    assertThat(csv).contains("hate-abc,abc,hate,2");
    assertThat(run("convert", file("good.csv", csv), "--to", "yaml")).isZero();
    assertThat(out()).contains("- category: hate", "- abc", "- x y");
  }

  @Test
  void importTellsWhatItChanged() throws IOException {
    String list = file("weighted", "< bet ><30>\n<bet>,<poker><40>\n");
    assertThat(run("import", "--from", "e2guardian", "--category", "gambling", list)).isZero();
    assertThat(out()).contains("category: gambling", "phrase: bet");
    assertThat(err()).contains("weighted:2: changed");
  }

  @Test
  void tryTellsWhatAndWhereAndWhy() throws IOException {
    String policy =
        file(
            "own.yaml",
            "{category: suicide, severity: 4, phrases: [suicide, vermin],"
                + " exceptions: [suicide prevention]}");

    assertThat(run("try", "about su1cide today", policy)).isZero();
    assertThat(out())
        .isEqualToNormalizingNewlines(
            """
            “suicide” (suicide, severity 4)
              about su1cide today
                    ^^^^^^^
              digits or signs for letters: It counts.
              exception “suicide prevention” does not stand in the text
            """);
    assertThat(run("try", "suicide prevention week", policy)).isZero();
    assertThat(out())
        .contains("as written: “suicide prevention” explains it away.", "Nothing of that counts")
        .contains("exception “suicide prevention” holds it and explains it away");
    assertThat(run("try", "xxverminxx homework", policy)).isZero();
    assertThat(out())
        .contains("No phrase of the policy stands there", "With mode: embedded it would be found")
        .contains("no disguise is looked for: homework");
    assertThat(run("try")).isEqualTo(2);
    assertThat(run("try", "a", folder.resolve("missing.yaml").toString())).isEqualTo(1);
  }

  @Test
  void compareTellsWhatOnlyOneFinds() throws IOException {
    String before = file("old.yaml", "{category: hate, severity: 2, phrases: [abc, def]}");
    String after = file("new.yaml", "{category: hate, severity: 3, phrases: [def, ghi]}");
    String texts = file("texts.txt", "an abc here\n\nthe def and the ghi\n");

    assertThat(run("compare", before, after, texts)).isZero();
    assertThat(out())
        .isEqualToNormalizingNewlines(
            """
            2 texts: 2 places before, 2 after

            Only in the old policy:
              hate-abc “abc” (hate, severity 2): 1 of 1 places
                  an [abc] here

            Only in the new policy:
              hate-ghi “ghi” (hate, severity 3): 1 of 1 places
                  the def and the [ghi]

                 old      new  phrase
                   1        0  hate-abc “abc” (hate, severity 2)
                   1        1  hate-def “def” (hate, severity 3), another severity before
                   0        1  hate-ghi “ghi” (hate, severity 3)
            """);
    assertThat(run("compare", before, after)).isEqualTo(2);
    assertThat(run("compare", before, after, folder.resolve("missing").toString())).isEqualTo(1);
    assertThat(run("compare", "starter", folder.resolve("missing").toString(), texts)).isEqualTo(1);
  }

  @Test
  void wrongUsageIsExplained() throws IOException {
    String good = file("good.yaml", GOOD);
    assertThat(run()).isEqualTo(2);
    assertThat(err()).contains("lantern-phrases check", "lantern-phrases import");
    assertThat(run("chekc", good)).isEqualTo(2);
    assertThat(run("check")).isEqualTo(2);
    assertThat(run("check", "--fast", good)).isEqualTo(2);
    assertThat(err()).contains("There is no option --fast.");
    assertThat(run("convert", good)).isEqualTo(2);
    assertThat(run("convert", "--to", "xml", good)).isEqualTo(2);
    assertThat(run("import", good)).isEqualTo(2);
    assertThat(run("import", "--from", "list", "--category", "gambing", good)).isEqualTo(2);
    assertThat(err()).contains("Did you mean “gambling”?");
    assertThat(run("import", "--from", "list", "--severity", "6", good)).isEqualTo(2);
    assertThat(run("import", "--from", "list", good, good)).isEqualTo(2);
  }

  @Test
  void wordsAreTakenApart() {
    assertThat(Arguments.of(List.of("a", "--to", "csv", "--all", "b"), Set.of("to"), Set.of("all")))
        .isEqualTo(new Arguments(List.of("a", "b"), Map.of("to", "csv", "all", "")));
    assertThat(Arguments.of(List.of("--", "--to"), Set.of("to"), Set.of()).plain())
        .containsExactly("--to");
    assertThatThrownBy(() -> Arguments.of(List.of("--to"), Set.of("to"), Set.of()))
        .isInstanceOf(WrongUsageException.class)
        .hasMessage("--to needs a value.");
    assertThatThrownBy(() -> Arguments.of(List.of("--a", "--a"), Set.of(), Set.of("a")))
        .hasMessage("--a is given twice.");
  }

  @Test
  void theStarterPolicyIsSound() {
    assertThat(StarterPolicy.read().phrases()).hasSizeGreaterThan(55);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private int run(String... words) {
    out.reset();
    err.reset();
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return PhrasesCommand.run(List.of(words), new Console(outStream, errStream));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
