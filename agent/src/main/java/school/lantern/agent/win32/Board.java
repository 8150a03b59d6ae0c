package school.lantern.agent.win32;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.win32.StdCallLibrary;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A mark of the main board, from what the firmware tells (SMBIOS). */
public final class Board {
  private static final int SMBIOS = 0x52534D42; // "RSMB"
  private static final int TABLE_AT = 8;
  private static final int SYSTEM = 1; // the structure that holds the machine's own number
  private static final int NUMBER_AT = 8;
  private static final int NUMBER_BYTES = 16;
  private static final String CRYPTOGRAPHY = "SOFTWARE\\Microsoft\\Cryptography";

  private interface Firmware extends StdCallLibrary {
    Firmware INSTANCE = Native.load("kernel32", Firmware.class);

    int GetSystemFirmwareTable(int provider, int table, @Nullable Pointer into, int bytes);
  }

  private Board() {}

  /** The firmware's number and the installation's; either may be missing, or shared by others. */
  public static String mark() {
    String number = systemNumber(table());
    String guid = "MachineGuid";
    String installed =
        Advapi32Util.registryValueExists(WinReg.HKEY_LOCAL_MACHINE, CRYPTOGRAPHY, guid)
            ? Advapi32Util.registryGetStringValue(WinReg.HKEY_LOCAL_MACHINE, CRYPTOGRAPHY, guid)
            : "";
    return (number == null ? "" : number) + "\n" + installed;
  }

  private static byte[] table() {
    int bytes = Firmware.INSTANCE.GetSystemFirmwareTable(SMBIOS, 0, null, 0);
    if (bytes <= TABLE_AT) {
      return new byte[0];
    }
    Memory memory = new Memory(bytes);
    int told = Firmware.INSTANCE.GetSystemFirmwareTable(SMBIOS, 0, memory, bytes);
    return memory.getByteArray(0, Math.max(0, Math.min(told, bytes)));
  }

  /** {@code null} where there is none, or only zeros or ones. */
  static @Nullable String systemNumber(byte[] table) {
    int at = TABLE_AT;
    while (at + 4 <= table.length) {
      int length = Byte.toUnsignedInt(table[at + 1]);
      if (table[at] == SYSTEM
          && length >= NUMBER_AT + NUMBER_BYTES
          && at + length <= table.length) {
        int from = at + NUMBER_AT;
        String number = HexFormat.of().formatHex(table, from, from + NUMBER_BYTES);
        return number.matches("0*|f*") ? null : number;
      }
      at = afterTexts(table, at + Math.max(4, length));
    }
    return null;
  }

  /** Behind each structure stand its texts, and two zeros. */
  private static int afterTexts(byte[] table, int from) {
    int at = from;
    while (at + 1 < table.length && (table[at] != 0 || table[at + 1] != 0)) {
      at++;
    }
    return at + 2;
  }
}
