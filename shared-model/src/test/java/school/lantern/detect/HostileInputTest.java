package school.lantern.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import school.lantern.detect.PhrasePolicy.PolicyException;
import school.lantern.model.PhraseRule;

/** What nobody types: endless words, anything that Unicode has, files that are no policies. */
class HostileInputTest {
  private static final List<String> ORDINARY = List.of("the", "self", "process", "homework");
  private static final List<PhraseMode> MODES = List.of(PhraseMode.values());

  /** Until the first phrase is full, there is less to go back over. */
  private static final long START_STEPS = 20_000;

  private static final int TEN_MB = 10_000_000;

  private static final ByteBuffer FILE =
      PolicyCompiler.compile(
          new PhrasePolicy(
              List.of(
                  phrase("kill myself", PhraseMode.EMBEDDED),
                  phrase("suicide", PhraseMode.STANDARD),
                  phrase("a a a a a b", PhraseMode.STANDARD),
                  phrase("die", PhraseMode.EMBEDDED)),
              List.of(new PolicyException("suicide prevention", Set.of()))),
          ORDINARY);

  private static final CompiledPolicy POLICY = CompiledPolicy.of(FILE);

  private static PolicyPhrase phrase(String words, PhraseMode mode) {
    PhraseRule rule = new PhraseRule(words, words, "test", 3);
    return new PolicyPhrase(rule, "en", mode, PhraseConditions.NONE);
  }

  /** Steps, not time: they are the same on every machine. */
  private static long steps(String text) {
    PhraseReader reader = new PhraseReader(POLICY);
    Place now = new Place();
    text.codePoints().forEach(codePoint -> reader.read(now, codePoint));
    reader.end(now);
    return reader.steps();
  }

  /** Law: twice the text is twice the work, however it is made. */
  @Test
  void workGrowsWithTheTextAndNoFaster() {
    for (String piece :
        List.of(
            "k",
            "k1",
            "su1",
            "k!",
            "a ",
            "k i ",
            "d-",
            "*",
            "kill",
            "kill my",
            "e\u0301",
            "\u0430",
            "\ud83d\ude42",
            "\ud83d",
            "\u200b",
            "1",
            "die",
            "xdie",
            "d1e.",
            "su ic ",
            "\uFDFA")) {
      long once = steps(piece.repeat(20_000));
      long twice = steps(piece.repeat(40_000));
      assertThat(twice).as("of %s", piece).isLessThanOrEqualTo(2 * once + START_STEPS);
      assertThat(once)
          .as("one %s, as long as a phrase may be cut apart", piece)
          .isLessThanOrEqualTo(20_000L * Guesses.LONGEST * Guesses.LONGEST);
    }
  }

  @Test
  void tenMegabytesWithoutASpaceAreOneLongWord() {
    PhraseMatcher matcher = PhraseMatcher.of(POLICY);
    assertThat(matcher.in("q".repeat(TEN_MB))).isEmpty();
    assertThat(matcher.in("q1".repeat(TEN_MB / 2) + " suicide")).hasSize(1);
  }

  @Test
  void anythingOfUnicodeIsReadAndTypedAlike() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int at = 0; at < 120; at++) {
        text.append(
            random.nextInt(4) == 0 ? "kill my self su1cide ".charAt(random.nextInt(21)) : ' ');
        text.appendCodePoint(
            random.nextBoolean()
                ? random.nextInt(Character.MAX_CODE_POINT + 1)
                : random.nextInt(0x3000));
      }
      PhraseMatcher matcher = PhraseMatcher.of(POLICY);
      PhraseCursor cursor = matcher.cursor();
      List<PhraseMatch> typed = new ArrayList<>(Streams.typed(cursor, text.toString()));
      typed.addAll(cursor.settle());
      assertThat(typed).as("seed %d", seed).isEqualTo(matcher.in(text));
      assertThat(matcher.explain(text)).as("seed %d", seed).isNotNull();
    }
  }

  @Test
  void aPolicyThatIsCutShortSaysSo() {
    for (int length = 0; length < FILE.limit(); length += 1 + length / 16) {
      ByteBuffer cut = ByteBuffer.allocate(length).put(FILE.slice(0, length)).flip();
      assertThatIllegalArgumentException()
          .as("%d bytes", length)
          .isThrownBy(() -> CompiledPolicy.of(cut))
          .withMessageMatching(".*(no compiled phrase policy|is cut short)");
    }
  }

  @Test
  void whatIsNoPolicySaysSo() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(4_000)];
      random.nextBytes(bytes);
      assertThatIllegalArgumentException()
          .as("seed %d", seed)
          .isThrownBy(() -> CompiledPolicy.of(ByteBuffer.wrap(bytes)))
          .withMessage("this is no compiled phrase policy");
    }
    ByteBuffer other = ByteBuffer.allocate(FILE.limit()).put(FILE.duplicate()).flip();
    other.put(4, (byte) 99);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompiledPolicy.of(other))
        .withMessageContaining("has format");
  }

  /** Phrases that nobody would write, all at once. */
  @Test
  void phrasesOfAnythingCompile() {
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<PolicyPhrase> phrases = new ArrayList<>();
      while (phrases.size() < 20) {
        String words =
            IntStream.range(0, 1 + random.nextInt(30))
                .map(at -> random.nextInt(0x3000))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        PhraseMode mode = MODES.get(random.nextInt(MODES.size()));
        if (!words.isBlank()) {
          PhraseRule rule = new PhraseRule("p" + phrases.size(), words, "test", 1);
          phrases.add(new PolicyPhrase(rule, "en", mode, PhraseConditions.NONE));
        }
      }
      PhrasePolicy policy = new PhrasePolicy(phrases, List.of());
      PhraseMatcher matcher =
          PhraseMatcher.of(CompiledPolicy.of(PolicyCompiler.compile(policy, ORDINARY)));
      for (PolicyPhrase phrase : phrases) {
        String words = phrase.rule().phrase();
        boolean stands =
            matcher.in(" " + words + " ").stream().anyMatch(m -> m.rule().equals(phrase.rule()));
        assertThat(stands).as("seed %d: %s", seed, words).isEqualTo(!Fold.text(words).isEmpty());
      }
    }
  }
}
