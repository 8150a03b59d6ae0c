package school.lantern.agent.keyboard.win32;

import com.sun.jna.platform.win32.BaseTSD.ULONG_PTR;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.DWORD;
import com.sun.jna.platform.win32.WinDef.WORD;
import com.sun.jna.platform.win32.WinUser.INPUT;
import com.sun.jna.platform.win32.WinUser.KBDLLHOOKSTRUCT;
import com.sun.jna.platform.win32.WinUser.KEYBDINPUT;

/** A key that no keyboard has, let go: programs that hear it do nothing. */
final class Probe {
  private static final int UNASSIGNED_KEY = 0xE8;
  private static final int OURS = 0x4c616e74; // "Lant" in ASCII

  private Probe() {}

  static void press() {
    INPUT[] inputs = (INPUT[]) new INPUT().toArray(1);
    inputs[0].type = new DWORD(INPUT.INPUT_KEYBOARD);
    inputs[0].input.setType("ki");
    inputs[0].input.ki.wVk = new WORD(UNASSIGNED_KEY);
    inputs[0].input.ki.wScan = new WORD(0);
    inputs[0].input.ki.time = new DWORD(0);
    inputs[0].input.ki.dwFlags = new DWORD(KEYBDINPUT.KEYEVENTF_KEYUP);
    inputs[0].input.ki.dwExtraInfo = new ULONG_PTR(OURS);
    User32.INSTANCE.SendInput(new DWORD(1), inputs, inputs[0].size());
  }

  static boolean is(KBDLLHOOKSTRUCT key) {
    return key.vkCode == UNASSIGNED_KEY && key.dwExtraInfo.longValue() == OURS;
  }
}
