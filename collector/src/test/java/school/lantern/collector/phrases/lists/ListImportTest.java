package school.lantern.collector.phrases.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import school.lantern.collector.phrases.policy.PhraseCategory;
import school.lantern.collector.phrases.policy.PolicyFile;
import school.lantern.detect.Companion;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PolicyPhrase;

class ListImportTest {
  private static final Given GAMBLING = Given.of(PhraseCategory.GAMBLING, 2);

  @Test
  void aPlainListHasOnePhraseOnEachLine() {
    ListImport read =
        read(ListKind.LIST, "# bets\n\nplace a bet\n  free spins \nPLACE A BET!\n??\n");
    assertThat(written(read))
        .containsExactly("place a bet|gambling|2|STANDARD", "free spins|gambling|2|STANDARD");
    assertThat(changes(read))
        .containsExactly(
            "list:5: dropped “PLACE A BET!”: It stands further up too.",
            "list:6: dropped “??”: It holds no letter.");
    assertThat(lines(ListKind.LIST, "abc\n", Given.of(null, null)))
        .hasSize(2)
        .allMatch(line -> line.contains("Give --"));
  }

  @Test
  void aTableMayCallItsColumnsOtherwise() {
    ListImport read = read(ListKind.CSV, "Keyword;Theme;Level\nbuy weed;drugs;4\nroulette;;\n");
    assertThat(written(read))
        .containsExactly("buy weed|drugs|4|STANDARD", "roulette|gambling|2|STANDARD");
  }

  @Test
  void phraseListsOfFiltersAreUnderstood() {
    ListImport read =
        read(
            ListKind.E2GUARDIAN,
            """
            #listcategory: "Gambling (English)"
            < betting ><30>
            <videopoker><160>
            < wager><100>
            <poker>,<online><50>
            <poker>,<tournament>,<virtual><10>
            < jackpot >
            <sports day><-50>
            <a>,<b><-5>
            < lotto ><0>
            """,
            Given.of(null, 3));
    assertThat(read.reading().errors()).as("%s", read.reading().lines()).isZero();
    assertThat(written(read))
        .containsExactly(
            "betting|gambling|2|STANDARD",
            "videopoker|gambling|5|EMBEDDED",
            "wager|gambling|4|EMBEDDED",
            "poker|gambling|3|EMBEDDED",
            "poker|gambling|1|EMBEDDED",
            "jackpot|gambling|3|STANDARD");
    PolicyPhrase poker = policy(read).phrases().get(3);
    assertThat(poker.conditions().near()).containsExactly(new Companion("online", null));
    assertThat(poker.conditions().withinWords()).isEqualTo(30);
    assertThat(policy(read).exceptions())
        .extracting(exception -> exception.phrase() + " " + exception.categories())
        .containsExactly("sports day [gambling]");
    assertThat(changes(read))
        .containsExactly(
            "list:4: changed “< wager><100>”: Taken inside words at both ends, not only at one.",
            "list:5: changed “<poker>,<online><50>”: Counts when the second stands within 30"
                + " words, not anywhere on a page.",
            "list:6: changed “<poker>,<tournament>,<virtual><10>”: Counts when the second stands"
                + " within 30 words, not anywhere on a page; the other 1 are no longer needed.",
            "list:9: dropped “<a>,<b><-5>”: An exception is one stretch of words, never a"
                + " combination.",
            "list:10: dropped “< lotto ><0>”: A weight of 0 counts for nothing.");
  }

  @Test
  void whatAFilterListCannotSayIsRefused() {
    assertThat(lines(ListKind.E2GUARDIAN, ".Include</etc/lists/x>\n< a >\n", GAMBLING))
        .containsExactly(
            "list:1: error: “.Include</etc/lists/x>”: Other files are not followed."
                + " Hand that file in by itself, and take this line away.");
    assertThat(lines(ListKind.E2GUARDIAN, "bare words\n<a><b>\n<a>\n", GAMBLING))
        .hasSize(2)
        .allMatch(line -> line.contains("This is no line of phrases."));
    assertThat(lines(ListKind.E2GUARDIAN, "#listcategory: \"News\"\n<abc>\n", Given.of(null, 1)))
        .singleElement()
        .asString()
        .startsWith("list:1: error: “News”: What this means here is not known.");
    assertThat(lines(ListKind.E2GUARDIAN, "<abc>\n", Given.of(PhraseCategory.DRUGS, null)))
        .singleElement()
        .asString()
        .contains("Give --severity.");
  }

  @Test
  void badLanguageIsLoweredAndThatIsSaid() {
    ListImport read =
        read(
            ListKind.E2GUARDIAN, "#listcategory: \"Bad Words\"\n< damn ><60>\n", Given.of(null, 3));
    assertThat(written(read)).containsExactly("damn|profanity|1|STANDARD");
    assertThat(changes(read)).singleElement().asString().contains("Severity 1 instead of 3");
  }

  @Test
  void listsOfExceptionsMakeExceptions() {
    Given harmless = new Given(null, null, "en", true);
    ListImport read = read(ListKind.E2GUARDIAN, "< breast cancer >\n<x>,<y>\n", harmless);
    assertThat(policy(read).exceptions())
        .extracting(exception -> exception.phrase() + " " + exception.categories())
        .containsExactly("breast cancer []");
    ListImport named =
        ListImport.of(
            ListKind.E2GUARDIAN, new PolicyFile("a/exceptionphraselist", "<abc>"), GAMBLING);
    assertThat(named.reading().lines()).singleElement().asString().contains("Add --exceptions");
  }

  @Test
  void weightsHaveTheirSeverities() {
    assertThat(List.of(1, 19, 20, 49, 50, 99, 100, 159, 160, 999_999))
        .extracting(E2Weights::severity)
        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
  }

  /** Law: whatever stands in a list, there is a policy or there are errors. */
  @Test
  void malformedListsAreMistakesAndNeverExceptions() {
    String signs = "<><><>,,-0159 abc\n\n#.é\"\0\t;:'";
    for (long seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("phrase,category\n");
      for (int count = random.nextInt(120); count > 0; count--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      PolicyFile file = PolicyFile.of("list", text.toString().getBytes(StandardCharsets.UTF_8));
      for (ListKind kind : ListKind.values()) {
        ListImport read = ListImport.of(kind, file, GAMBLING);
        assertThat(read.reading().policy().isEmpty())
            .as("%s %d", kind, seed)
            .isEqualTo(read.reading().errors() > 0);
      }
    }
  }

  private static ListImport read(ListKind kind, String text) {
    return read(kind, text, GAMBLING);
  }

  private static ListImport read(ListKind kind, String text, Given given) {
    return ListImport.of(kind, new PolicyFile("list", text), given);
  }

  private static List<String> lines(ListKind kind, String text, Given given) {
    return read(kind, text, given).reading().lines();
  }

  private static List<String> changes(ListImport read) {
    return read.changes().stream().map(Change::written).toList();
  }

  private static PhrasePolicy policy(ListImport read) {
    return read.reading()
        .policy()
        .orElseThrow(() -> new AssertionError(read.reading().lines().toString()));
  }

  private static List<String> written(ListImport read) {
    return policy(read).phrases().stream()
        .map(
            phrase ->
                "%s|%s|%d|%s"
                    .formatted(
                        phrase.rule().phrase(),
                        phrase.rule().category(),
                        phrase.rule().severity(),
                        phrase.mode()))
        .toList();
  }
}
