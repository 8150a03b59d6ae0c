package school.lantern.agent.keyboard.win32;

import com.sun.jna.Native;
import com.sun.jna.win32.StdCallLibrary;

/** Calls of {@code user32.dll} that jna-platform does not declare. */
interface KeyState extends StdCallLibrary {
  KeyState INSTANCE = Native.load("user32", KeyState.class);

  /** Lowest bit: whether a lock key is on. */
  short GetKeyState(int key);
}
