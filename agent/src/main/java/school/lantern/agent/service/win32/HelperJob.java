package school.lantern.agent.service.win32;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What ties the helpers to the service: Windows ends them with the last handle of this job, which
 * is the service's own, however the service ends. So no helper keeps files in use that an upgrade
 * replaces, and the next service finds none beside its own.
 */
final class HelperJob {
  private static final int EXTENDED_LIMITS = 9; // JobObjectExtendedLimitInformation
  private static final int EXTENDED_LIMITS_BYTES = 144;
  private static final int FLAGS_OFFSET = 16;
  private static final int KILL_ON_JOB_CLOSE = 0x2000;

  private interface Jobs extends StdCallLibrary {
    Jobs INSTANCE = Native.load("kernel32", Jobs.class, W32APIOptions.UNICODE_OPTIONS);

    @Nullable HANDLE CreateJobObject(@Nullable Pointer rights, @Nullable String name);

    boolean SetInformationJobObject(HANDLE job, int kind, Pointer information, int bytes);

    boolean AssignProcessToJobObject(HANDLE job, HANDLE process);
  }

  private final HANDLE job;

  private HelperJob(HANDLE job) {
    this.job = job;
  }

  /** Lives as long as this process. */
  static HelperJob create() throws IOException {
    HANDLE job = Jobs.INSTANCE.CreateJobObject(null, null);
    if (job == null) {
      throw refused("no job for the helpers");
    }
    try (Memory limits = new Memory(EXTENDED_LIMITS_BYTES)) {
      limits.clear();
      limits.setInt(FLAGS_OFFSET, KILL_ON_JOB_CLOSE);
      if (!Jobs.INSTANCE.SetInformationJobObject(
          job, EXTENDED_LIMITS, limits, EXTENDED_LIMITS_BYTES)) {
        throw refused("the job for the helpers has no limits");
      }
    }
    return new HelperJob(job);
  }

  void add(HANDLE process) throws IOException {
    if (!Jobs.INSTANCE.AssignProcessToJobObject(job, process)) {
      throw refused("a helper is not tied to the service");
    }
  }

  private static IOException refused(String what) {
    return new IOException(what + ": error " + Native.getLastError());
  }
}
