package school.lantern.collector.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import starts from.
 *
 * @param data what is stored about the school
 * @param notes what formats remember from one import to the next, by format
 */
record Basis(SchoolData data, Map<String, String> notes) {

  Basis {
    notes = Map.copyOf(notes);
  }

  /** Two schools share it only if everything in them is the same. */
  String hash() {
    return hash(data.written() + "\f" + new TreeMap<>(notes));
  }

  /** SHA-256 in hexadecimal. */
  static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
