package school.lantern.detect.bench;

import school.lantern.detect.PhraseMode;

/** Who is measured, and on what text. */
public enum Engine {
  LANTERN("Lantern, all disguises, text as written", true, false),
  LANTERN_PLAIN("Lantern, all disguises", false, false),
  LANTERN_EXACT("Lantern, phrases as written only", false, false),
  HANKCS("hankcs AhoCorasickDoubleArrayTrie 1.2.3", false, true),
  ROBERT_BOR("robert-bor ahocorasick 0.6.3", false, true),
  REGEX("java.util.regex in the shape of a trie", false, true),
  LUCENE("Lucene FST 9.12.3", false, true);

  private final String title;
  private final boolean written;
  private final boolean reference;

  Engine(String title, boolean written, boolean reference) {
    this.title = title;
    this.written = written;
    this.reference = reference;
  }

  String title() {
    return title;
  }

  boolean isReference() {
    return reference;
  }

  String text(BenchText text) {
    return written ? text.written() : text.plain();
  }

  PhraseMode mode() {
    return this == LANTERN_EXACT ? PhraseMode.EXACT : PhraseMode.STANDARD;
  }

  Searcher build(BenchText text) {
    return switch (this) {
      case LANTERN, LANTERN_PLAIN, LANTERN_EXACT ->
          new LanternSearcher(LanternSearcher.compiled(text.phrases(), mode(), text.ordinary()));
      case HANKCS -> new HankcsSearcher(text.phrases());
      case ROBERT_BOR -> new RobertBorSearcher(text.phrases());
      case REGEX -> new RegexSearcher(text.phrases());
      case LUCENE -> new LuceneSearcher(text.phrases());
    };
  }
}
