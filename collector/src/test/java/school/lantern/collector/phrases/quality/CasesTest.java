package school.lantern.collector.phrases.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesTest {
  private static final String HEADER =
      "text\texpected\tsource_repo\tfile\tlicence\tkind\tpolicy_hint\tscript\tobfuscated\n";

  @Test
  void quotesAreLettersLikeAnyOther() {
    List<DetectionCase> cases =
        Cases.parse(HEADER + "say \"k1ll\tyes\town\tf\tMIT\tleet\tkill\tascii\t1\n");

    assertThat(cases)
        .containsExactly(new DetectionCase("say \"k1ll", true, "own", "leet", "kill", true));
  }

  @Test
  void aRowThatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> Cases.parse(HEADER + "\nskill\tno\n")).hasMessage("line 3: 2 columns");
    assertThatThrownBy(() -> Cases.parse(HEADER + "skill\tperhaps\ta\tb\tc\td\te\tf\t0"))
        .hasMessage("line 2: neither yes nor no: perhaps");
    assertThatThrownBy(() -> Cases.parse("skill\tno")).hasMessageContaining("header");
  }

  @Test
  void theSettingIsAPropertyThenTheEnvironmentThenAPlaceBeside() {
    assertThat(Cases.setting("a.tsv", "b.tsv")).isEqualTo(Path.of("a.tsv"));
    assertThat(Cases.setting(" ", "b.tsv")).isEqualTo(Path.of("b.tsv"));
    assertThat(Cases.setting(null, null)).hasFileName("cases.tsv");
  }

  @Test
  void aFileThatIsNotThereIsAbsentAndNotEmpty(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("cases.tsv");

    assertThat(Cases.at(file)).isEmpty();
    Files.writeString(file, HEADER);
    assertThat(Cases.at(file)).contains(List.of());
  }

  @Test
  void ourOwnHaveEveryKindOfDisguiseAndManyInnocents() {
    List<DetectionCase> own = Cases.own();

    assertThat(own).hasSizeGreaterThanOrEqualTo(250);
    assertThat(own).extracting(DetectionCase::text).doesNotHaveDuplicates();
    assertThat(own).filteredOn(one -> !one.flagged()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(own)
        .filteredOn(DetectionCase::flagged)
        .extracting(DetectionCase::kind)
        .contains(
            "repeats", "leet", "look-alikes", "separators", "joined", "split", "one-edit", "masked")
        .contains("transposed", "plural", "none");
  }
}
