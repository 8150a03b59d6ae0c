package school.lantern.agent.service.win32;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a user's programs have in their environment, without what a Java takes orders from: a pupil
 * may write there what he likes, and would have his own code run inside the helper.
 */
final class UserEnvironment {
  private static final Set<String> ORDERS =
      Set.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH");

  private interface Blocks extends StdCallLibrary {
    Blocks INSTANCE = Native.load("userenv", Blocks.class);

    boolean CreateEnvironmentBlock(PointerByReference block, HANDLE token, boolean inherit);

    boolean DestroyEnvironmentBlock(Pointer block);
  }

  private UserEnvironment() {}

  /** As one block, to be handed to a new process of that user's. */
  static Memory of(HANDLE token) throws IOException {
    PointerByReference block = new PointerByReference();
    if (!Blocks.INSTANCE.CreateEnvironmentBlock(block, token, false)) {
      throw new IOException("no environment: error " + Native.getLastError());
    }
    try {
      return block(cleaned(variables(block.getValue())));
    } finally {
      Blocks.INSTANCE.DestroyEnvironmentBlock(block.getValue());
    }
  }

  /** Those that no Java takes orders from. Windows does not tell large letters from small ones. */
  static List<String> cleaned(List<String> variables) {
    return variables.stream().filter(variable -> !ORDERS.contains(name(variable))).toList();
  }

  /** Windows' own, such as {@code =C:=C:\}, begin with the sign that ends other names. */
  private static String name(String variable) {
    int end = variable.indexOf('=', 1);
    return (end < 0 ? variable : variable.substring(0, end)).toUpperCase(Locale.ROOT);
  }

  private static List<String> variables(Pointer block) {
    List<String> variables = new ArrayList<>();
    long at = 0;
    for (String next = block.getWideString(at); !next.isEmpty(); next = block.getWideString(at)) {
      variables.add(next);
      at += (next.length() + 1L) * Native.WCHAR_SIZE;
    }
    return variables;
  }

  private static Memory block(List<String> variables) {
    String all = String.join("\0", variables) + "\0\0";
    Memory block = new Memory((long) all.length() * Character.BYTES);
    block.write(0, all.toCharArray(), 0, all.length());
    return block;
  }
}
