package school.lantern.agent.session;

/**
 * Where a session is shown, as the system says.
 *
 * @param vt number of its virtual terminal, or 0 when there is none or it is not known
 */
public record Seat(int vt) {
  static final Seat UNKNOWN = new Seat(0);

  /** Of {@code "7"} or {@code "tty7"}. */
  static Seat of(String terminal) {
    String digits = terminal.startsWith("tty") ? terminal.substring("tty".length()) : terminal;
    return digits.matches("[0-9]{1,2}") ? new Seat(Integer.parseInt(digits)) : UNKNOWN;
  }
}
