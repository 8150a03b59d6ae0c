package school.lantern.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import school.lantern.detect.PhrasePolicy.PolicyException;
import school.lantern.model.PhraseRule;

/** Phrases behind disguises, and the laws that hold for them. */
class DisguiseTest {
  private static final List<String> ORDINARY =
      List.of(
          "i",
          "a",
          "want",
          "to",
          "the",
          "my",
          "self",
          "skill",
          "process",
          "homework",
          "prevention");

  private static final PhrasePolicy POLICY =
      new PhrasePolicy(
          List.of(
              phrase("kill", "kill myself", PhraseMode.STANDARD),
              phrase("suicide", "suicide", PhraseMode.STANDARD),
              phrase("cocaine", "cocaine", PhraseMode.STANDARD),
              phrase("kys", "kys", PhraseMode.EXACT),
              phrase("bomb", "bomb", PhraseMode.EMBEDDED)),
          List.of(new PolicyException("suicide prevention", Set.of())));

  private static final PhraseMatcher MATCHER = matcher(POLICY);

  private static PolicyPhrase phrase(String id, String words, PhraseMode mode) {
    return new PolicyPhrase(
        new PhraseRule(id, words, "test", 3), "en", mode, PhraseConditions.NONE);
  }

  private static PhraseMatcher matcher(PhrasePolicy policy) {
    return PhraseMatcher.of(CompiledPolicy.of(PolicyCompiler.compile(policy, ORDINARY)));
  }

  private static List<String> in(String text) {
    return MATCHER.in(text).stream().map(match -> match.rule().id()).toList();
  }

  @Test
  void disguisesAreSeenThrough() {
    assertThat(in("su1c1de")).containsExactly("suicide");
    assertThat(in("suiiiicide")).containsExactly("suicide");
    assertThat(in("s.u.i.c.i.d.e")).containsExactly("suicide");
    assertThat(in("s u i c i d e")).containsExactly("suicide");
    assertThat(in("sui\u0441ide")).as("Cyrillic").containsExactly("suicide");
    assertThat(in("suicdie")).as("swapped").containsExactly("suicide");
    assertThat(in("suicde")).as("one letter missing").containsExactly("suicide");
    assertThat(in("suic*de")).as("masked").containsExactly("suicide");
    assertThat(in("kokaine")).as("as it sounds").containsExactly("cocaine");
    assertThat(in("killmyself")).as("joined").containsExactly("kill");
    assertThat(in("k1ll my self")).as("leet, and a word cut in two").containsExactly("kill");
    assertThat(in("carb0mb")).as("inside a longer word").containsExactly("bomb");
    assertThat(in("suicides")).as("with an ending").containsExactly("suicide");
    assertThat(in("xxbombxx")).as("between other letters").containsExactly("bomb");
    assertThat(in("l3omb")).as("two signs that draw a letter").containsExactly("bomb");
    assertThat(in("bxmb")).as("x for a vowel").containsExactly("bomb");
    assertThat(in("my b0mb")).as("leet in a short word").containsExactly("bomb");
  }

  @Test
  void aSlipInOneWordIsForgivenBesideTheOthers() {
    assertThat(in("kill mysef")).containsExactly("kill");
    assertThat(in("kill mysefl")).containsExactly("kill");
    assertThat(in("bring mysef")).isEmpty();
    assertThat(in("iwanttokillmyself")).as("among others, joined").containsExactly("kill");
  }

  @Test
  void anotherWordForAPhraseIsThePhrase() {
    Map<String, List<String>> others = Map.of("suicide", List.of("sewer slide"));
    PhraseMatcher matcher =
        PhraseMatcher.of(CompiledPolicy.of(PolicyCompiler.compile(POLICY, ORDINARY, others)));

    List<PhraseMatch> found = matcher.in("suicide, the sewer slid3");

    assertThat(found).extracting(match -> match.rule().id()).containsExactly("suicide", "suicide");
    assertThat(found.get(0).disguises()).isEmpty();
    assertThat(found.get(1).disguises())
        .containsExactlyInAnyOrder(Disguise.OTHER_WORD, Disguise.LEET);
  }

  @Test
  void whatIsMeantOtherwiseStaysQuiet() {
    assertThat(in("skill my homework")).isEmpty();
    assertThat(in("k.y.s")).as("exact phrases have no disguise").isEmpty();
    assertThat(in("@#$% *** 12345")).isEmpty();
    assertThat(in("bombh")).as("a single letter beside a short word is a slip").isEmpty();
    assertThat(in("suicide prevention")).as("explained away").isEmpty();
  }

  @Test
  void aPhraseWaitsForTheWordThatMayExplainItAway() {
    PhraseCursor cursor = MATCHER.cursor();
    assertThat(Streams.typed(cursor, "suicide ")).isEmpty();
    assertThat(cursor.settle()).as("after a pause").hasSize(1);
    assertThat(Streams.typed(cursor, "homework ")).hasSize(1);
  }

  @Test
  void theReasonIsTold() {
    assertThat(MATCHER.explain("suicide prevention"))
        .singleElement()
        .satisfies(
            why -> {
              assertThat(why.fate()).isEqualTo(Fate.EXPLAINED_AWAY);
              assertThat(why.exception()).isEqualTo("suicide prevention");
            });
    assertThat(MATCHER.in("su1cide").get(0).disguises()).containsExactly(Disguise.LEET);
  }

  @Test
  void aDamagedPolicyIsRefused() {
    ByteBuffer good = PolicyCompiler.compile(POLICY, ORDINARY);
    assertThat(good)
        .as("the same bytes each time")
        .isEqualTo(PolicyCompiler.compile(POLICY, ORDINARY));
    for (int at = 0; at < good.limit(); at += 97) {
      ByteBuffer bad = ByteBuffer.allocate(good.limit()).put(good.duplicate()).flip();
      bad.put(at, (byte) (bad.get(at) ^ 1));
      org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
          .as("byte %d", at)
          .isThrownBy(() -> CompiledPolicy.of(bad));
    }
  }

  /** Law: taking back and typing again leads to where plain typing leads. */
  @Test
  void backspacedTextIsRetypedText() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      String kept = disguised(random);
      String slip = disguised(random);
      PhraseCursor edited = MATCHER.cursor();
      Streams.typed(edited, kept + slip);
      slip.codePoints().forEach(codePoint -> edited.backspace());
      PhraseCursor plain = MATCHER.cursor();
      Streams.typed(plain, kept);
      String more = disguised(random);
      assertThat(Streams.typed(edited, more))
          .as("seed %d: %s", seed, kept)
          .isEqualTo(Streams.typed(plain, more));
      assertThat(edited.settle()).as("seed %d", seed).isEqualTo(plain.settle());
    }
  }

  /** Law: an exception only ever takes away. */
  @Test
  void addingAnExceptionNeverAddsAMatch() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      String text = disguised(random) + disguised(random);
      List<PolicyException> more = new ArrayList<>(POLICY.exceptions());
      more.add(new PolicyException(PIECES.get(random.nextInt(PIECES.size())) + " x", Set.of()));
      more.add(new PolicyException("the " + PIECES.get(random.nextInt(PIECES.size())), Set.of()));
      PhraseMatcher stricter = matcher(new PhrasePolicy(POLICY.phrases(), more));
      assertThat(new HashSet<>(MATCHER.in(text)))
          .as("seed %d: %s", seed, text)
          .containsAll(stricter.in(text));
    }
  }

  /** No input makes it throw, and one endless word is only long. */
  @Test
  void anythingCanBeRead() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String text =
          random
              .ints(200, 0, Character.MAX_CODE_POINT + 1)
              .mapToObj(Character::toString)
              .collect(Collectors.joining(random.nextBoolean() ? "" : "k"));
      assertThat(MATCHER.in(text)).as("seed %d", seed).isNotNull();
    }
    assertThat(MATCHER.in("su1".repeat(1_000_000))).isEmpty();
    assertThat(MATCHER.in("k!".repeat(1_000_000) + " suicide")).hasSize(1);
  }

  private static final List<String> PIECES =
      List.of(
          "kill", "k1ll", "myself", "my", "self", "suicide", "su1cide", "kys", "bomb", "coc",
          "aine");

  private static String disguised(Random random) {
    StringBuilder text = new StringBuilder();
    for (int piece = random.nextInt(6); piece >= 0; piece--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(List.of(" ", "", ".", "  ", "e\u0301").get(random.nextInt(5)));
    }
    return text.toString();
  }
}
