package school.lantern.agent.health.win32;

import com.sun.jna.platform.win32.Ole32;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.model.HealthReport.Protection;
import school.lantern.model.HealthReport.Scanner;

/**
 * Which virus scanners are registered, and when Windows was last updated.
 *
 * <p>Windows may take long to answer, or for ever: it is asked on a thread of its own, one at a
 * time. An answer that comes too late is told the next time.
 */
public final class WindowsProtection {
  private static final Logger LOG = Logger.getLogger(WindowsProtection.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static @Nullable Thread asking;
  private static volatile @Nullable Protection last;

  private WindowsProtection() {}

  /** What is known by now; {@code null} for nothing. */
  public static synchronized @Nullable Protection ask() {
    Thread thread = asking;
    if (thread == null || !thread.isAlive()) {
      thread = new Thread(() -> last = now(), "protection");
      thread.setDaemon(true);
      thread.start();
      asking = thread;
    }
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    return last;
  }

  /** Asks, and waits for the answer. */
  static @Nullable Protection now() {
    try {
      Ole32.INSTANCE.CoInitializeEx(null, Ole32.COINIT_MULTITHREADED);
    } catch (LinkageError none) {
      return null;
    }
    try {
      List<Scanner> scanners = scanners();
      Instant updatedAt = updatedAt();
      return scanners == null && updatedAt == null ? null : new Protection(scanners, updatedAt);
    } finally {
      Ole32.INSTANCE.CoUninitialize();
    }
  }

  private static @Nullable List<Scanner> scanners() {
    try (Wmi centre = Wmi.connect("root\\SecurityCenter2")) {
      return centre.ask(
          "SELECT displayName, productState FROM AntiVirusProduct",
          row -> WmiWords.scanner(row.text("displayName"), row.number("productState")));
    } catch (IOException untold) {
      LOG.log(Level.FINE, "Virus scanners are not told", untold);
      return null;
    }
  }

  private static @Nullable Instant updatedAt() {
    try (Wmi system = Wmi.connect("root\\cimv2")) {
      return system
          .ask(
              "SELECT InstalledOn FROM Win32_QuickFixEngineering",
              row -> WmiWords.day(row.text("InstalledOn")))
          .stream()
          .max(Comparator.naturalOrder())
          .orElse(null);
    } catch (IOException untold) {
      LOG.log(Level.FINE, "Updates are not told", untold);
      return null;
    }
  }
}
