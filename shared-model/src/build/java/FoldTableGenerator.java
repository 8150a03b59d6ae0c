import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes {@code FoldTable.java} from Unicode's data, as ICU carries it, so that the agent needs
 * neither: what each code point folds to, and which Latin letters it can be mistaken for.
 *
 * <p>Run by the build: {@code java FoldTableGenerator.java FILE}, with ICU4J on the class path; JDK 22 or
 * later finds {@link FoldTableSource} by itself.
 */
public final class FoldTableGenerator {
  private static final String APOSTROPHES = "'`‘’‛ʹʼˈ′＇";
  private static final String ASCII_ACCENT_SIGNS = "^~";
  private static final int MOST_LETTERS = 4;
  private static final int BLOCK = 128;

  /** Private use: nothing folds to such a code point. */
  private static final int SEVERAL_FROM = 0xe000;

  private static final int SEVERAL_UNTIL = 0xf8ff;

  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
  private static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII");
  private static final SpoofChecker SPOOF = new SpoofChecker.Builder().build();

  /**
   * Mistaken for one another by people, not in Unicode's list: it compares letters of one size,
   * and these are alike only across upper and lower case, or turned.
   */
  private static final Map<Integer, String> ALSO =
      Map.ofEntries(
          Map.entry((int) 'я', "r"), Map.entry((int) 'и', "un"), Map.entry((int) 'й', "un"),
          Map.entry((int) 'ш', "w"), Map.entry((int) 'щ', "w"), Map.entry((int) 'д', "a"),
          Map.entry((int) 'п', "n"), Map.entry((int) 'т', "t"), Map.entry((int) 'к', "k"),
          Map.entry((int) 'м', "m"), Map.entry((int) 'ь', "b"), Map.entry((int) 'з', "e"),
          Map.entry((int) 'β', "b"), Map.entry((int) 'ε', "e"), Map.entry((int) 'η', "nh"),
          Map.entry((int) 'ι', "i"), Map.entry((int) 'κ', "k"), Map.entry((int) 'μ', "um"),
          Map.entry((int) 'τ', "t"), Map.entry((int) 'λ', "l"), Map.entry((int) 'ω', "w"),
          Map.entry((int) 'ς', "s"), Map.entry((int) 'σ', "os"), Map.entry((int) 'χ', "x"),
          Map.entry((int) '€', "e"), Map.entry((int) '£', "l"), Map.entry((int) '¥', "y"),
          Map.entry((int) '¢', "c"), Map.entry((int) '©', "c"), Map.entry((int) '®', "r"),
          Map.entry((int) '×', "x"), Map.entry((int) '⊂', "c"), Map.entry((int) '⊃', "d"),
          Map.entry((int) '∂', "d"), Map.entry((int) '∆', "a"), Map.entry((int) '†', "t"),
          Map.entry((int) '§', "s"), Map.entry((int) '∪', "u"), Map.entry((int) '∩', "n"));

  private FoldTableGenerator() {}

  public static void main(String[] arguments) throws IOException {
    List<String> several = new ArrayList<>();
    Map<String, Integer> blocks = new LinkedHashMap<>();
    StringBuilder blockOf = new StringBuilder();
    StringBuilder looks = new StringBuilder();
    for (int first = 0; first <= Character.MAX_CODE_POINT; first += BLOCK) {
      StringBuilder block = new StringBuilder();
      for (int point = first; point < first + BLOCK; point++) {
        block.append(value(point, several));
        String look = point > 0x7f && point <= 0xffff ? lookAlikes(point) : "";
        if (!look.isEmpty()) {
          looks.append((char) point).append((char) look.length()).append(look);
        }
      }
      blocks.putIfAbsent(block.toString(), blocks.size());
      blockOf.append((char) (int) blocks.get(block.toString()));
    }
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        FoldTableSource.of(
            blockOf, String.join("", blocks.keySet()), String.join("\0", several), looks));
  }

  /**
   * What {@code Fold} reads: 0 a separator, 1 nothing, 2 itself; the one letter that it folds to;
   * from {@link #SEVERAL_FROM} on an index into what is more than one.
   */
  private static char value(int point, List<String> several) {
    String folded = fold(point);
    if (folded.equals(" ")) {
      return 0;
    }
    if (folded.isEmpty()) {
      return 1;
    }
    if (folded.equals(Character.toString(point))) {
      return 2;
    }
    if (folded.length() == 1) {
      return folded.charAt(0);
    }
    if (!several.contains(folded)) {
      several.add(folded);
    }
    int value = SEVERAL_FROM + several.indexOf(folded);
    if (value > SEVERAL_UNTIL) {
      throw new IllegalStateException("no room for so many results of more than one letter");
    }
    return (char) value;
  }

  private static String fold(int point) {
    if (point >= 0xd800 && point <= 0xdfff) {
      return " ";
    }
    String letter = enclosed(point);
    if (letter != null) {
      return letter;
    }
    if (APOSTROPHES.indexOf(point) >= 0 || ASCII_ACCENT_SIGNS.indexOf(point) >= 0) {
      return "";
    }
    boolean hangul = UScript.getScript(point) == UScript.HANGUL;
    String whole = Character.toString(point);
    String apart = hangul ? whole : NFKD.normalize(whole);
    if (isAccentSign(apart)) {
      return "";
    }
    // Over capitals, where ß becomes SS and ς becomes Σ; a capital may need taking apart again.
    String capitals = apart.toLowerCase(java.util.Locale.ROOT).toUpperCase(java.util.Locale.ROOT);
    capitals = hangul ? capitals : NFKD.normalize(capitals);
    StringBuilder folded = new StringBuilder();
    capitals.codePoints().map(Character::toLowerCase).forEach(each -> append(folded, each));
    String result = folded.toString().replaceAll(" +", " ");
    return result.codePointCount(0, result.length()) > MOST_LETTERS ? " " : result;
  }

  private static void append(StringBuilder folded, int point) {
    if (APOSTROPHES.indexOf(point) >= 0 || isDropped(point)) {
      return;
    }
    if (!UCharacter.isLetterOrDigit(point) && !isMark(point)) {
      folded.append(' ');
      return;
    }
    String plain = Character.toString(point);
    if (UScript.getScript(point) == UScript.LATIN && point > 0x7f) {
      String ascii = TO_ASCII.transliterate(plain).toLowerCase(java.util.Locale.ROOT);
      folded.append(ascii.matches("[a-z]+") ? ascii : plain);
    } else {
      int digit = UCharacter.digit(point);
      folded.append(digit >= 0 ? Integer.toString(digit) : plain);
    }
  }

  /** Letters in boxes and circles, and the halves of flags: Unicode calls them symbols. */
  private static String enclosed(int point) {
    int[] firsts = {0x1f1e6, 0x1f150, 0x1f170, 0x1f130};
    for (int first : firsts) {
      if (point >= first && point < first + 26) {
        return Character.toString('a' + point - first);
      }
    }
    return null;
  }

  private static boolean isAccentSign(String apart) {
    return apart.length() > 1
        && apart.charAt(0) == ' '
        && apart.codePoints().skip(1).allMatch(FoldTableGenerator::isMark);
  }

  private static boolean isMark(int point) {
    int type = UCharacter.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isDropped(int point) {
    if (UCharacter.getType(point) == Character.FORMAT
        || UCharacter.hasBinaryProperty(point, UProperty.VARIATION_SELECTOR)) {
      return true; // soft hyphen, zero-width joiners: nobody sees them
    }
    int script = UScript.getScript(point);
    return isMark(point)
        && Set.of(
                UScript.INHERITED, UScript.COMMON, UScript.LATIN, UScript.GREEK,
                UScript.CYRILLIC, UScript.HEBREW, UScript.ARABIC, UScript.SYRIAC)
            .contains(script);
  }

  /** The Latin letters that it, or its capital, is confused with; not those it folds to anyway. */
  private static String lookAlikes(int point) {
    String folded = fold(point);
    if (folded.matches("[a-z0-9]*")) {
      return "";
    }
    Set<Character> letters = new LinkedHashSet<>();
    for (char letter : ALSO.getOrDefault(point, "").toCharArray()) {
      letters.add(letter);
    }
    String whole = Character.toString(point);
    for (String form : List.of(whole, whole.toUpperCase(java.util.Locale.ROOT))) {
      String skeleton = NFKD.normalize(SPOOF.getSkeleton(form)).replaceAll("\\p{M}", "");
      if (skeleton.equals("rn")) {
        letters.add('m');
      } else if (skeleton.matches("[A-Za-z]")) {
        letters.add(Character.toLowerCase(skeleton.charAt(0)));
      }
    }
    // Unicode writes I and l alike: who is mistaken for the one is mistaken for the other.
    if (letters.contains('l')) {
      letters.add('i');
    }
    StringBuilder all = new StringBuilder();
    letters.stream().limit(3).forEach(all::append);
    return all.toString();
  }
}
