package school.lantern.detect;

/**
 * What letters have to do with each other: which sound alike, which stand for others. Sets of plain
 * letters are bits, {@code a} the lowest.
 */
final class Letters {
  static final int VOWELS = set("aeiou");
  static final int ALL = (1 << 26) - 1;

  /** Each pair sounds alike, either way. */
  private static final String[] ALIKE = {"ck", "kq", "qc", "sz", "uv", "iy", "gj"};

  /** The letter before the colon can be written by those after it, or they by it. */
  private static final String[] RELATED = {
    "i:jl", "f:ph", "k:ch", "c:kh", "x:kcsz", "w:uv", "u:ow", "m:rn", "d:cl", "e:auh", "r:auh",
    "b:li"
  };

  private static final char[] DRAWN = {'a', 'b', 'd', 'k', 'o', 'v'};

  private static final int[] SOUNDS = new int[26];
  private static final int[] ANY = new int[26];

  static {
    for (String pair : ALIKE) {
      SOUNDS[pair.charAt(0) - 'a'] |= bit(pair.charAt(1));
      SOUNDS[pair.charAt(1) - 'a'] |= bit(pair.charAt(0));
    }
    for (char letter = 'a'; letter <= 'z'; letter++) {
      ANY[letter - 'a'] |= bit(letter) | SOUNDS[letter - 'a'];
    }
    for (String related : RELATED) {
      for (int at = 2; at < related.length(); at++) {
        ANY[related.charAt(0) - 'a'] |= bit(related.charAt(at));
        ANY[related.charAt(at) - 'a'] |= bit(related.charAt(0));
      }
    }
  }

  private Letters() {}

  static boolean isPlain(char letter) {
    return letter >= 'a' && letter <= 'z';
  }

  /** The set of this letter; empty for all but plain letters. */
  static int bit(char letter) {
    return isPlain(letter) ? 1 << (letter - 'a') : 0;
  }

  static int set(String letters) {
    int set = 0;
    for (int at = 0; at < letters.length(); at++) {
      set |= bit(letters.charAt(at));
    }
    return set;
  }

  static boolean isVowel(char letter) {
    return (bit(letter) & VOWELS) != 0;
  }

  /** The letters that sound like this one. */
  static int sounds(char letter) {
    return isPlain(letter) ? SOUNDS[letter - 'a'] : 0;
  }

  /** The letters that any of these can have to do with, without a slip. */
  static int related(int set) {
    int all = 0;
    for (int rest = set; rest != 0; rest &= rest - 1) {
      all |= ANY[Integer.numberOfTrailingZeros(rest)];
    }
    return all;
  }

  /** The letter that two signs draw together, {@code l3} for b; 0 for none. */
  static char drawn(char first, char second) {
    for (char letter : DRAWN) {
      if (isDrawn(first, second, letter)) {
        return letter;
      }
    }
    return 0;
  }

  private static boolean isDrawn(char first, char second, char one) {
    return switch (one) {
      case 'a' -> first == '/' && second == '\\';
      case 'b' -> second == '3' && "l1i|!".indexOf(first) >= 0;
      case 'd' -> first == '|' && second == ')';
      case 'k' -> first == '|' && second == '<';
      case 'o' -> first == '(' && second == ')';
      case 'v' -> first == '\\' && second == '/';
      default -> false;
    };
  }

  /** Whether the pair is written for the one letter. */
  static boolean isPair(char first, char second, char one) {
    return switch (one) {
      case 'f' -> first == 'p' && second == 'h';
      case 'k', 'c' -> (first == 'c' || first == 'k') && (second == 'k' || second == 'h');
      case 'x' -> (first == 'k' || first == 'c') && (second == 's' || second == 'z');
      case 'u', 'w' -> (first == 'v' && second == 'v') || (first == 'u' && second == 'u');
      case 'm' -> first == 'r' && second == 'n';
      case 'd' -> first == 'c' && second == 'l';
      case 'q' -> first == 'c' && second == 'k';
      case 'a' -> first == 'e' && second == 'r';
      default -> false;
    };
  }
}
