package school.lantern.detect;

/** The hashes that compiled policies are looked up by: part of the format. */
final class Hash {
  /** Of no letters. */
  static final int EMPTY = 0x811c9dc5;

  private static final int PRIME = 0x01000193;

  private Hash() {}

  /** Of a word, one letter on. */
  static int word(int hash, int letter) {
    return (hash ^ letter) * PRIME;
  }

  static int word(CharSequence word) {
    int hash = EMPTY;
    for (int at = 0; at < word.length(); at++) {
      hash = word(hash, word.charAt(at));
    }
    return mix(hash);
  }

  /** Spreads what a key differs in over all bits. */
  static int mix(int key) {
    int mixed = (key ^ (key >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }

  static int pair(int first, int second) {
    return mix(mix(first) * 31 + second);
  }

  /** Keys of the ways in which a form is looked up; different, so that they share one table. */
  static int key(Way way, int hash) {
    return pair(way.number, hash);
  }

  /** What of a form is the same in a disguised one. */
  enum Way {
    /** Its skeleton. */
    WHOLE(1),
    /** The first half of its skeleton, and its length: one slip leaves one half untouched. */
    FIRST_HALF(2),
    SECOND_HALF(3),
    /** Its consonants: {@code fck}. */
    CONSONANTS(4),
    /** Its length, first and last letter: {@code f**k}. */
    ENDS(5),
    /** Its skeleton, for looking inside longer words. */
    INSIDE(6);

    final int number;

    Way(int number) {
      this.number = number;
    }
  }
}
