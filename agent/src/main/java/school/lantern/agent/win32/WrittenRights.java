package school.lantern.agent.win32;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who owns something and who may read it, read from Windows' own notation (SDDL). Pure.
 *
 * <p>In doubt somebody may read: what is denied to somebody is not counted, since it stands beside
 * what others are allowed.
 *
 * @param owner as it is written there: two letters, or a number that begins with {@code S-}
 * @param readers who is allowed to read, written the same way
 * @param text the whole
 */
public record WrittenRights(String owner, Set<String> readers, String text) {
  private static final Pattern OWNER = Pattern.compile("O:(S-[\\d-]+|[A-Z]{2})");
  private static final Pattern ENTRY = Pattern.compile("\\(([^()]*)");

  /** Everybody, as a list that is not there means it. */
  private static final Set<String> ALL = Set.of("WD");

  private static final Set<String> OF_THE_SYSTEM =
      Set.of(
          "SY",
          "S-1-5-18",
          "BA",
          "S-1-5-32-544",
          "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464"); // Windows' installer

  /**
   * Everybody, who has logged on at all, who sits here, over the network, users and guests of the
   * computer and of its domain, who has not logged on. The computers of a domain count as logged on
   * where they are not named alone.
   */
  private static final Set<String> MANY =
      Set.of(
          "WD",
          "S-1-1-0",
          "AU",
          "S-1-5-11",
          "IU",
          "S-1-5-4",
          "NU",
          "S-1-5-2",
          "BU",
          "S-1-5-32-545",
          "BG",
          "S-1-5-32-546",
          "DU",
          "DG",
          "AN",
          "S-1-5-7");

  private static final Pattern MANY_OF_A_DOMAIN = Pattern.compile("S-1-5-21-[\\d-]+-51[34]");
  private static final Set<String> READING = Set.of("FA", "FR", "GA", "GR", "CC");
  private static final long READING_BITS = 0xD000_0001L; // data; all, execute and read in general

  public WrittenRights {
    readers = Set.copyOf(readers);
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it names no owner
   */
  public static WrittenRights of(String text) {
    Matcher owner = OWNER.matcher(text);
    if (!owner.lookingAt()) {
      throw new IllegalArgumentException("no owner in " + text);
    }
    int list = text.indexOf("D:");
    int end = text.indexOf("S:(", Math.max(0, list));
    String rights = list < 0 ? "" : text.substring(list, end < 0 ? text.length() : end);
    boolean open = list < 0 || rights.contains("NO_ACCESS_CONTROL");
    return new WrittenRights(owner.group(1), open ? ALL : Set.copyOf(readers(rights)), text);
  }

  private static List<String> readers(String rights) {
    List<String> readers = new ArrayList<>();
    for (Matcher entry = ENTRY.matcher(rights); entry.find(); ) {
      String[] parts = entry.group(1).split(";", -1);
      boolean counts = parts.length >= 6 && parts[0].contains("A") && !parts[1].contains("IO");
      if (counts && reads(parts[2])) {
        readers.add(parts[5]);
      }
    }
    return readers;
  }

  private static boolean reads(String rights) {
    if (rights.startsWith("0x")) {
      return (Long.parseLong(rights.substring(2), 16) & READING_BITS) != 0;
    }
    for (int at = 0; at + 2 <= rights.length(); at += 2) {
      if (READING.contains(rights.substring(at, at + 2))) {
        return true;
      }
    }
    return false;
  }

  /** Whether only the system or an administrator can have made it. */
  public boolean isOwnedBySystem() {
    return OF_THE_SYSTEM.contains(owner);
  }

  /**
   * Whether only they, or this account, can have made it.
   *
   * @param own the number of an account that counts as well
   */
  public boolean isOwnedBySystemOr(String own) {
    return isOwnedBySystem() || owner.equals(own);
  }

  /** Somebody of whom there are many, pupils among them, who may read it. */
  public Optional<String> readableForMany() {
    return readers.stream()
        .filter(reader -> MANY.contains(reader) || MANY_OF_A_DOMAIN.matcher(reader).matches())
        .sorted()
        .findFirst();
  }
}
