package school.lantern.agent.secretfield.win32;

import java.util.Locale;
import java.util.Optional;

/**
 * What MSAA tells of the object that has the focus.
 *
 * @param kind the class of the window that it is in
 * @param role MSAA's number for what it is
 * @param state MSAA's flags
 */
record FocusedObject(String kind, int role, int state) {
  static final int PROTECTED = 0x2000_0000; // STATE_SYSTEM_PROTECTED
  static final int WINDOW = 9;
  static final int CLIENT = 10;
  static final int PANE = 16;

  /**
   * Whether it keeps a secret. A browser that was not asked before answers for its whole window:
   * that says nothing of the field.
   */
  Optional<Boolean> isSecret() {
    if ((state & PROTECTED) != 0) {
      return Optional.of(true);
    }
    boolean whole = role == WINDOW || role == CLIENT || role == PANE;
    return whole && isBrowser(kind) ? Optional.empty() : Optional.of(false);
  }

  private static boolean isBrowser(String kind) {
    String lower = kind.toLowerCase(Locale.ROOT);
    return lower.startsWith("chrome_") || lower.startsWith("mozilla");
  }
}
