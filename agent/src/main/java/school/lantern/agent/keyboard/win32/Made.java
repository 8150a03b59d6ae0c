package school.lantern.agent.keyboard.win32;

/**
 * What a layout makes of a key.
 *
 * @param text in UTF-16, mostly one unit; empty for a key without a character
 * @param dead whether it is an accent that waits for its letter
 */
record Made(String text, boolean dead) {
  static final Made NOTHING = new Made("", false);

  /** Leaves the text out, so that it cannot end up in a log. */
  @Override
  public String toString() {
    return dead ? "Made[dead]" : "Made";
  }
}
