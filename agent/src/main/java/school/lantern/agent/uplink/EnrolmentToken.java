package school.lantern.agent.uplink;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A technician's permission to enrol: {@code <secret>.<pin>}.
 *
 * @param whole as the collector expects it back
 * @param pin lower-case hexadecimal SHA-256 of the collector's CA certificate (DER): with it the
 *     very first connection trusts the right collector and no other
 */
record EnrolmentToken(String whole, String pin) {
  private static final Pattern FORM = Pattern.compile("([^.\\s]+)\\.([0-9a-fA-F]{64})");

  /**
   * Reads what the technician was given.
   *
   * @throws IllegalArgumentException if it has not that form; the message does not quote it
   */
  static EnrolmentToken parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("the token is not of the form secret.pin");
    }
    return new EnrolmentToken(parts.group(), parts.group(2).toLowerCase(Locale.ROOT));
  }

  /** Leaves everything out. */
  @Override
  public String toString() {
    return "EnrolmentToken";
  }
}
