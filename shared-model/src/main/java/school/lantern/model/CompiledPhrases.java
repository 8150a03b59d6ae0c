package school.lantern.model;

import java.util.regex.Pattern;

/**
 * Which compiled file of phrases a policy means. The file itself comes by {@link Wire#PHRASES}; the
 * engine reads it as it is.
 *
 * @param sha256 the SHA-256 of its bytes, in lower-case hexadecimal; it is also the file's name
 * @param sizeBytes how many bytes it has, 1 to {@link #SIZE_MAX_BYTES}
 */
public record CompiledPhrases(String sha256, int sizeBytes) {
  /** More than 20,000 phrases need. A helper that changes policy holds two files for a moment. */
  public static final int SIZE_MAX_BYTES = 16 << 20;

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException if the digest is none or the size out of range
   */
  public CompiledPhrases {
    Require.present(sha256, "sha256");
    if (!SHA_256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("sha256 must be 64 lower-case hexadecimal digits");
    }
    Require.within(sizeBytes, 1, SIZE_MAX_BYTES, "sizeBytes");
  }
}
