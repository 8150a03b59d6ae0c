package school.lantern.collector.phrases.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.detect.Companion;
import school.lantern.detect.PhraseConditions;
import school.lantern.detect.PhraseMode;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PhrasePolicy.PolicyException;
import school.lantern.detect.PolicyPhrase;
import school.lantern.model.PhraseRule;

class PolicyFormatsTest {

  @Test
  void everythingThatCanBeSaidIsRead() {
    String yaml =
        """
        # comments allowed
        category: self-harm
        severity: 4
        phrases:
          - cut myself
          - phrase: kill myself   # long form
            id: kill-myself
            severity: 5
            mode: embedded
            language: cy
            years: [7, Year 8]
            unless: [kill myself laughing]
            near: [tonight, "@self-harm"]
            within: 12
            not-in-applications: [Steam]
            not-in-subjects: [History]
        exceptions:
          - suicide prevention
          - {phrase: kill the process, categories: [violence]}
        """;
    PhrasePolicy expected =
        new PhrasePolicy(
            List.of(
                PolicyPhrase.of(
                    new PhraseRule("self-harm-cut-myself", "cut myself", "self-harm", 4)),
                new PolicyPhrase(
                    new PhraseRule("kill-myself", "kill myself", "self-harm", 5),
                    "cy",
                    PhraseMode.EMBEDDED,
                    new PhraseConditions(
                        List.of("kill myself laughing"),
                        List.of(new Companion("tonight", null), new Companion(null, "self-harm")),
                        12,
                        Set.of("steam"),
                        new PhraseConditions.Audience(Set.of("7", "8"), Set.of("History"))))),
            List.of(
                new PolicyException("suicide prevention", Set.of()),
                new PolicyException("kill the process", Set.of("violence"))));
    assertThat(policy("p.yaml", yaml)).isEqualTo(expected);
    assertThat(policy("p.csv", CsvWriter.written(expected))).isEqualTo(expected);
    assertThat(policy("p.yml", YamlWriter.written(expected))).isEqualTo(expected);
  }

  @Test
  void aWholePolicyIsOneFileOrSeveral() {
    String one = "policy:\n- {category: hate, severity: 2, phrases: [abc]}\n- {category: drugs,";
    PhrasePolicy whole = policy("p.yaml", one + " severity: 3, phrases: [def]}\n");
    PolicyReading parts =
        PolicyFiles.read(
            List.of(
                new PolicyFile("hate.yaml", "{category: hate, severity: 2, phrases: [abc]}"),
                new PolicyFile("drugs.csv", "phrase,category,severity\ndef,drugs,3\n")));
    assertThat(parts.policy()).contains(whole);
  }

  /** Law: what is written in either format is read as the same policy. */
  @Test
  void bothFormatsKeepEverything() {
    for (long seed = 0; seed < 500; seed++) {
      PhrasePolicy policy = new AnyPolicy(seed).next();
      assertThat(policy("p.yaml", YamlWriter.written(policy)))
          .as("yaml %d", seed)
          .isEqualTo(policy);
      assertThat(policy("p.csv", CsvWriter.written(policy))).as("csv %d", seed).isEqualTo(policy);
    }
  }

  /** Law: whatever bytes come, there is a policy or there are errors, and never an exception. */
  @Test
  void malformedFilesAreMistakesAndNeverExceptions() {
    for (long seed = 0; seed < 1500; seed++) {
      Random random = new Random(seed);
      PhrasePolicy policy = new AnyPolicy(seed).next();
      boolean yaml = random.nextBoolean();
      byte[] bytes =
          (yaml ? YamlWriter.written(policy) : CsvWriter.written(policy))
              .getBytes(random.nextInt(5) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
      PolicyFile file = PolicyFile.of(yaml ? "p.yaml" : "p.csv", broken(bytes, random));
      PolicyReading reading = PolicyFiles.read(List.of(file));
      assertThat(reading.policy().isEmpty()).as("seed %d", seed).isEqualTo(reading.errors() > 0);
      assertThat(reading.lines()).as("seed %d", seed).noneMatch(String::isBlank);
    }
  }

  @Test
  void spreadsheetsAreReadAsTheySave() {
    String rows =
        "id;phrase;category;severity;unless\n;café abc;hate;3;\"café abc d;e café abc\"\n";
    PhrasePolicy expected = policy("p.csv", rows);
    assertThat(expected.phrases().getFirst().conditions().unless())
        .containsExactly("café abc d", "e café abc");
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1252"))) {
      assertThat(read(rows.getBytes(charset))).as("%s", charset).isEqualTo(expected);
    }
    assertThat(policy("p.csv", "\uFEFF" + rows)).isEqualTo(expected);
    assertThat(policy("p.csv", "sep=;\r\n" + rows.replace("\n", "\r\n"))).isEqualTo(expected);
    String tabs = "Phrase\tCategory\tSeverity\tUnless\ncafé abc\thate\t3\tcafé abc d;e café abc\n";
    assertThat(policy("p.txt", tabs)).isEqualTo(expected);
  }

  @Test
  void filesOfEarlierVersionsStayReadable() {
    PhrasePolicy policy =
        policy(
            "p.csv",
            """
            # The starter list, don't "quote
            id,phrase,category,severity
            im-001,send me a pic,sharing images,3
            pd-001,my password is,Personal Data,2
            x,abc,sexual,2
            """);
    assertThat(policy.phrases())
        .extracting(phrase -> phrase.rule().id() + " " + phrase.rule().category())
        .containsExactly("im-001 sharing-images", "pd-001 personal-data", "x sexual-content");
  }

  @Test
  void categoriesHaveTheirWordsForPeople() {
    assertThat(PhraseCategory.values())
        .hasSize(17)
        .allSatisfy(
            category -> {
              assertThat(PhraseCategory.of(category.id())).contains(category);
              assertThat(category.title()).isNotBlank();
              assertThat(category.clause()).containsPattern("P-12|national list");
              assertThat(category.sentence()).endsWith(".");
            });
    assertThat(PhraseCategory.of("")).isEmpty();
    assertThat(PhraseCategory.of("self harm")).isEmpty();
  }

  private static byte[] broken(byte[] bytes, Random random) {
    byte[] broken = bytes.clone();
    byte[] signs = "\t\n\"'#:,;-[]{}&*!|>%@\\\0\u007f<".getBytes(StandardCharsets.UTF_8);
    for (int count = random.nextInt(8); count > 0 && broken.length > 0; count--) {
      broken[random.nextInt(broken.length)] =
          random.nextBoolean() ? signs[random.nextInt(signs.length)] : (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0
        ? Arrays.copyOf(broken, random.nextInt(broken.length + 1))
        : broken;
  }

  private static PhrasePolicy read(byte[] bytes) {
    PolicyReading reading = PolicyFiles.read(List.of(PolicyFile.of("p.csv", bytes)));
    return reading.policy().orElseThrow(() -> new AssertionError(reading.lines().toString()));
  }

  private static PhrasePolicy policy(String name, String text) {
    PolicyReading reading = PolicyFiles.read(List.of(new PolicyFile(name, text)));
    return reading.policy().orElseThrow(() -> new AssertionError(reading.lines() + "\n" + text));
  }
}
