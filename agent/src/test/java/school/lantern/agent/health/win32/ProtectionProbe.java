package school.lantern.agent.health.win32;

import com.sun.jna.platform.win32.Ole32;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Runs on Windows: prints what it tells of its protection, and what each Windows tells of itself.
 */
public final class ProtectionProbe {
  private ProtectionProbe() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("protection " + WindowsProtection.ask());
    Ole32.INSTANCE.CoInitializeEx(null, Ole32.COINIT_MULTITHREADED);
    try (Wmi system = Wmi.connect("root\\cimv2")) {
      out.println(
          "described as "
              + system.ask(
                  "SELECT HotFixID, InstalledOn FROM Win32_QuickFixEngineering",
                  row -> Optional.of(row.text("HotFixID") + " on " + row.text("InstalledOn"))));
      out.println(
          "processors "
              + system.ask(
                  "SELECT NumberOfLogicalProcessors FROM Win32_ComputerSystem",
                  row -> Optional.of(row.number("NumberOfLogicalProcessors"))));
    }
    out.println("closed");
  }
}
