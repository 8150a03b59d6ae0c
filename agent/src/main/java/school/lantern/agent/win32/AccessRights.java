package school.lantern.agent.win32;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase.SECURITY_ATTRIBUTES;
import com.sun.jna.platform.win32.WinDef.DWORD;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Who may do what, in Windows' own notation (SDDL), which knows accounts in every language. */
public final class AccessRights {
  private static final int REVISION = 1;
  private static final int OWNER_AND_RIGHTS =
      WinNT.OWNER_SECURITY_INFORMATION | WinNT.DACL_SECURITY_INFORMATION;

  private interface Security extends StdCallLibrary {
    Security INSTANCE = Native.load("advapi32", Security.class, W32APIOptions.UNICODE_OPTIONS);

    boolean ConvertStringSecurityDescriptorToSecurityDescriptor(
        String text, int revision, PointerByReference descriptor, @Nullable IntByReference bytes);

    boolean ConvertSecurityDescriptorToStringSecurityDescriptor(
        Pointer descriptor,
        int revision,
        int what,
        PointerByReference text,
        @Nullable IntByReference chars);

    boolean GetKernelObjectSecurity(
        HANDLE object, int what, @Nullable Pointer descriptor, int bytes, IntByReference needed);

    boolean GetSecurityDescriptorDacl(
        Pointer descriptor,
        IntByReference present,
        PointerByReference list,
        IntByReference defaulted);
  }

  /** A call that fills a descriptor in, or says how long it is. */
  private interface Asking {
    boolean ask(@Nullable Pointer descriptor, int bytes, IntByReference needed);
  }

  private AccessRights() {}

  /** Sets the rights of a file or folder; its owner stays. */
  static void set(Path file, String rights) throws IOException {
    Pointer descriptor = descriptor(rights);
    boolean set =
        Advapi32.INSTANCE.SetFileSecurity(
            file.toString(), WinNT.DACL_SECURITY_INFORMATION, descriptor);
    int error = Native.getLastError();
    Kernel32.INSTANCE.LocalFree(descriptor);
    if (!set) {
      throw new IOException("the rights of " + file + " cannot be set: error " + error);
    }
  }

  /** Who owns a file or folder, and who may do what with it. */
  public static WrittenRights of(Path file) throws IOException {
    return written(
        file.toString(),
        (descriptor, bytes, needed) ->
            Advapi32.INSTANCE.GetFileSecurity(
                file.toString(), OWNER_AND_RIGHTS, descriptor, bytes, needed));
  }

  /** The same of a process, a thread, or a pipe. */
  public static WrittenRights of(HANDLE object) throws IOException {
    return written(
        "an object",
        (descriptor, bytes, needed) ->
            Security.INSTANCE.GetKernelObjectSecurity(
                object, OWNER_AND_RIGHTS, descriptor, bytes, needed));
  }

  private static WrittenRights written(String what, Asking asking) throws IOException {
    IntByReference needed = new IntByReference();
    asking.ask(null, 0, needed);
    if (needed.getValue() == 0) {
      throw refused("the rights of " + what + " are not told");
    }
    try (Memory descriptor = new Memory(needed.getValue())) {
      if (!asking.ask(descriptor, needed.getValue(), needed)) {
        throw refused("the rights of " + what + " are not told");
      }
      return WrittenRights.of(text(descriptor));
    } catch (IllegalArgumentException nobodys) {
      throw new IOException("the rights of " + what + " name no owner", nobodys);
    }
  }

  private static String text(Pointer descriptor) throws IOException {
    PointerByReference text = new PointerByReference();
    if (!Security.INSTANCE.ConvertSecurityDescriptorToStringSecurityDescriptor(
        descriptor, REVISION, OWNER_AND_RIGHTS, text, null)) {
      throw refused("rights that are not understood");
    }
    String written = text.getValue().getWideString(0);
    Kernel32.INSTANCE.LocalFree(text.getValue());
    return written;
  }

  /** For a new object with such rights. Lives as long as the process: not for many objects. */
  public static SECURITY_ATTRIBUTES attributes(String rights) throws IOException {
    SECURITY_ATTRIBUTES attributes = new SECURITY_ATTRIBUTES();
    attributes.dwLength = new DWORD(attributes.size());
    attributes.lpSecurityDescriptor = descriptor(rights);
    return attributes;
  }

  /** The list of who may do what, as Windows keeps it. Lives as long as the process. */
  public static Pointer list(String rights) throws IOException {
    PointerByReference list = new PointerByReference();
    boolean told =
        Security.INSTANCE.GetSecurityDescriptorDacl(
            descriptor(rights), new IntByReference(), list, new IntByReference());
    if (!told || list.getValue() == null) {
      throw refused("no list of rights");
    }
    return list.getValue();
  }

  private static Pointer descriptor(String rights) throws IOException {
    PointerByReference descriptor = new PointerByReference();
    if (!Security.INSTANCE.ConvertStringSecurityDescriptorToSecurityDescriptor(
        rights, REVISION, descriptor, null)) {
      throw refused("no security descriptor");
    }
    return descriptor.getValue();
  }

  private static IOException refused(String what) {
    return new IOException(what + ": error " + Native.getLastError());
  }
}
