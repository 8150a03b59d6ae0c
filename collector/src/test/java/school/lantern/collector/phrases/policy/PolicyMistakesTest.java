package school.lantern.collector.phrases.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyMistakesTest {
  private static final String HEAD = "category: hate\nseverity: 3\nphrases:\n";
  private static final String COLUMNS = "id,phrase,category,severity,unless,near,within\n";

  @Test
  void eachFieldIsNamedWithItsPlaceAndARemedy() {
    assertThat(yaml("category: self harm\nseverity: 3\nphrases: [one, two]\n"))
        .containsExactly(
            "p.yaml:1:11: error: category “self harm”: There is no category “self harm”."
                + " Did you mean “self-harm”?");
    wrong("  - phrase: abc\n    severity: 6\n", "5:15: error: severity “6”: This must be a whole");
    wrong("  - phrase: abc\n    severity: high\n", "5:15: error: severity “high”: This must be");
    wrong("  - phrase: abc\n    mode: exakt\n", "5:11: error: mode “exakt”: There is no such");
    wrong("  - phrase: abc\n    mode: exakt\n", "Did you mean “exact”?");
    wrong("  - phrase: abc\n    years: [7, 15]\n", "5:16: error: years “15”: Year groups go");
    wrong("  - phrase: abc\n    near: ['@drug']\n", "5:12: error: near “@drug”: There is no");
    wrong("  - phrase: abc\n    near: [x]\n    within: 31\n", "6:13: error: within “31”: This");
    wrong("  - phrase: abc\n    near: [x]\n    within: 0\n", "6:13: error: within “0”: This");
    wrong("  - phrase: abc\n    language: english!\n", "5:15: error: language “english!”: This");
    wrong("  - phrase: abc\n    not-in-applications: [steam.exe]\n", "A program is named without");
    wrong("  - phrase: abc\n    unless: [abc; abcd]\n", "A semicolon stands between two entries");
    wrong("  - phrase: abc\n    unles: [abcd]\n", "5:5: error: “unles”: There is no such name");
    wrong("  - phrase: abc\n    unles: [abcd]\n", "Did you mean “unless”?");
    wrong("  - phrase: abc\n    mode: exact\n    mode: exact\n", "6:5: error: “mode”: This name");
    wrong("  - kill: the process\n", "4:5: error: “kill”: There is no such name here.");
    wrong("  - '?!'\n", "4:5: error: phrase “?!”: It holds no letter");
    wrong("  -\n", "error: phrase The phrase is missing.");
    wrong("  - [abc]\n", "4:5: error: phrase A phrase belongs here.");
    wrong("  - " + "a".repeat(81) + "\n", "It is longer than 80 letters.");
    wrong("  - \"a\\nb\"\n", "It has a line break or another control character");
  }

  @Test
  void whatStandsTwiceNamesBothLines() {
    wrong(
        "  - abc\n  - ABC!\n", "5:5: error: phrase “ABC!”: This phrase stands in p.yaml:4:5 too.");
    wrong(
        "  - {phrase: abc, id: x}\n  - {phrase: def, id: x}\n",
        "5:23: error: id “x”: The phrase in p.yaml:4:5 has this id too.");
    assertThat(errors(HEAD + "  - abc\n  - {phrase: abc, id: x, near: [money]}\n")).isZero();
  }

  @Test
  void badLanguageWeighsOne() {
    String block = "category: profanity\nseverity: %d\nphrases: [damn it]\n";
    assertThat(errors(block.formatted(1))).isZero();
    assertThat(yaml(block.formatted(2)))
        .singleElement()
        .asString()
        .startsWith("p.yaml:2:11: error: severity “2”: Bad language by itself has severity 1");
  }

  @Test
  void whatIsNoYamlIsSaidWithItsPlace() {
    wrong("\t- abc\n  \t- def\n", "4:1: error: There is a tab before the text.");
    wrong("\t- abc\n  \t- def\n", "5:3: error: There is a tab before the text.");
    wrong("  - @drugs\n", "4:5: error: No text begins with this sign");
    wrong("  - a: b: c\n", "4:9: error: There is a colon in the text");
    wrong("  - \"abc\n", "A quotation mark has no partner.");
    wrong("  - abc\n - def\n", "5:2: error: This line does not fit those above.");
    wrong("  - *sigh\n", "The sign * stands for something");
    wrong("---\n", "A line of three dashes begins a second document.");
    wrong("  - \u0007\n", "4: error: There is a character that no text has (number 7).");
    assertThat(yaml(""))
        .containsExactly(
            "p.yaml: error: The file is empty."
                + " Write a category, a severity and phrases, or leave the file away.");
    assertThat(yaml("abc")).singleElement().asString().contains("A block of phrases belongs here.");
    assertThat(yaml("[".repeat(100_000))).singleElement().asString().contains("too deep");
    assertThat(yaml("a: &a [x, x]\nb: &b [*a, *a]\npolicy: [*b, *b]\n"))
        .singleElement()
        .asString()
        .contains("The sign * stands for something");
  }

  @Test
  void allMistakesAreCountedAndTheFirstHundredShown() {
    String many =
        IntStream.range(0, 250).mapToObj("  - '%d?' \n"::formatted).collect(Collectors.joining());
    PolicyReading reading = read("p.yaml", HEAD + many.replaceAll("\\d+", ""));
    assertThat(reading.errors()).isEqualTo(250);
    assertThat(reading.lines()).hasSize(101).last().isEqualTo("and 150 more");
    assertThat(reading.policy()).isEmpty();
  }

  @Test
  void rowsAreNamedByLineAndColumn() {
    assertThat(
            csv(
                COLUMNS
                    + "a,one,hate,2\n"
                    + "b,two,hate,nine\n"
                    + "# a comment's \"quotation\n"
                    + "c,,hate,2\n"
                    + "a,three,hate,2\n"
                    + "d,four\n"
                    + "e,five,exeption,1\n"))
        .containsExactly(
            "p.csv:3:4: error: severity “nine”: This must be a whole number from 1 to 5."
                + " Write it in digits.",
            "p.csv:5: error: phrase The phrase is missing."
                + " Write it, in quotation marks when it begins with # or another sign.",
            "p.csv:6:1: error: id “a”: The phrase in p.csv:2 has this id too."
                + " Give one of them another id.",
            "p.csv:7: error: category The category is missing."
                + " Write it here, or once for all phrases of the block.",
            "p.csv:7: error: severity The severity is missing."
                + " Write it here, or once for all phrases of the block.",
            "p.csv:8:3: error: category “exeption”: There is no category “exeption”."
                + " Take one of "
                + String.join(", ", PhraseCategory.ids())
                + ".");
    assertThat(csv("id,phrase\n").toString())
        .contains("There is no column “category”.", "There is no column “severity”.");
    assertThat(csv("")).isNotEmpty();
  }

  @Test
  void whatIsProbablyASlipIsOnlyAWarning() {
    PolicyReading reading =
        read(
            "p.yaml",
            HEAD
                + "  - {phrase: abc, unless: [xyz], within: 3}\n"
                + "  - {phrase: '1488', near: ['@drugs']}\n");
    assertThat(reading.errors()).isZero();
    assertThat(reading.lines().toString())
        .contains(
            "It does not hold “abc”",
            "It says nothing without “near”.",
            "It has digits only",
            "No phrase of this category");
  }

  @Test
  void aFileWhoseNameSaysNothingIsNotGuessed() {
    assertThat(read("phrases", HEAD).lines())
        .containsExactly(
            "phrases: error: The name does not say what it is. Let it end in .yaml or .csv.");
  }

  private static void wrong(String phrases, String expected) {
    assertThat(String.join("\n", yaml(HEAD + phrases))).contains(expected);
    assertThat(errors(HEAD + phrases)).isPositive();
  }

  private static int errors(String text) {
    return read("p.yaml", text).errors();
  }

  private static List<String> yaml(String text) {
    return read("p.yaml", text).lines();
  }

  private static List<String> csv(String text) {
    return read("p.csv", text).lines();
  }

  private static PolicyReading read(String name, String text) {
    return PolicyFiles.read(List.of(new PolicyFile(name, text)));
  }
}
