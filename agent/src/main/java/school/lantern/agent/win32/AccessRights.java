package school.lantern.agent.win32;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase.SECURITY_ATTRIBUTES;
import com.sun.jna.platform.win32.WinDef.DWORD;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Who may do what, in Windows' own notation (SDDL), which knows accounts in every language. */
public final class AccessRights {
  /** Nothing from the folder above; all for the system and administrators, for files too. */
  private static final String SYSTEM_ONLY = "D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";

  private static final String USERS_READ = SYSTEM_ONLY + "(A;OICI;0x1200a9;;;BU)";
  private static final int REVISION = 1;

  private interface Security extends StdCallLibrary {
    Security INSTANCE = Native.load("advapi32", Security.class, W32APIOptions.UNICODE_OPTIONS);

    boolean ConvertStringSecurityDescriptorToSecurityDescriptor(
        String text, int revision, PointerByReference descriptor, @Nullable IntByReference bytes);
  }

  private AccessRights() {}

  /** A folder, and all that will be in it, for the system and administrators only. */
  public static void keepForSystem(Path folder) throws IOException {
    set(folder, SYSTEM_ONLY);
  }

  /** A folder that users may read in, and write nothing. */
  public static void letUsersRead(Path folder) throws IOException {
    set(folder, USERS_READ);
  }

  private static void set(Path folder, String rights) throws IOException {
    Pointer descriptor = descriptor(rights);
    boolean set =
        Advapi32.INSTANCE.SetFileSecurity(
            folder.toString(), WinNT.DACL_SECURITY_INFORMATION, descriptor);
    int error = Native.getLastError();
    Kernel32.INSTANCE.LocalFree(descriptor);
    if (!set) {
      throw new IOException("the rights of " + folder + " cannot be set: error " + error);
    }
  }

  /** For a new object with such rights. Lives as long as the process: not for many objects. */
  public static SECURITY_ATTRIBUTES attributes(String rights) throws IOException {
    SECURITY_ATTRIBUTES attributes = new SECURITY_ATTRIBUTES();
    attributes.dwLength = new DWORD(attributes.size());
    attributes.lpSecurityDescriptor = descriptor(rights);
    return attributes;
  }

  private static Pointer descriptor(String rights) throws IOException {
    PointerByReference descriptor = new PointerByReference();
    if (!Security.INSTANCE.ConvertStringSecurityDescriptorToSecurityDescriptor(
        rights, REVISION, descriptor, null)) {
      throw new IOException("no security descriptor: error " + Native.getLastError());
    }
    return descriptor.getValue();
  }
}
