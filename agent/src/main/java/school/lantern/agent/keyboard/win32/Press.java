package school.lantern.agent.keyboard.win32;

/**
 * One key going down.
 *
 * @param key Windows' virtual key
 * @param scan the scan code; for {@link WindowsKeyTranslator#PACKET} a UTF-16 unit
 * @param held the modifier keys that were down already
 */
record Press(int key, int scan, Modifiers held) {

  /** The modifier keys that are down. */
  record Modifiers(boolean shift, boolean control, boolean alt, boolean windows) {

    /** Control and Alt together are AltGr, which makes characters. */
    boolean makeShortcut() {
      return windows || control != alt;
    }
  }
}
