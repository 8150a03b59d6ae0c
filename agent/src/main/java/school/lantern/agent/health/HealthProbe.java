package school.lantern.agent.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import oshi.hardware.GlobalMemory;
import oshi.nativefree.SystemInfo;
import oshi.software.os.OperatingSystem;
import school.lantern.model.HealthReport;

/** Asks the machine how it is. Slow (a tenth of a second): once an hour. */
public final class HealthProbe {
  private final Path disk;

  /**
   * Looks at this machine.
   *
   * @param disk a folder on the disk whose room counts
   */
  public HealthProbe(Path disk) {
    this.disk = disk;
  }

  /**
   * Looks at the machine now.
   *
   * @throws IOException if the disk does not tell its room
   */
  public HealthReport report(HealthReport.AgentState agent) throws IOException {
    // Made anew each time and dropped: it holds megabytes.
    SystemInfo system = new SystemInfo();
    OperatingSystem os = system.getOperatingSystem();
    GlobalMemory memory = system.getHardware().getMemory();
    return new HealthReport(
        new HealthReport.Machine(
            os.getNetworkParams().getHostName(), name(os), Math.max(0, os.getSystemUptime())),
        new HealthReport.Resources(
            memory.getTotal(), memory.getAvailable(), Files.getFileStore(disk).getUsableSpace()),
        agent);
  }

  private static String name(OperatingSystem os) {
    return (os.getFamily() + " " + os.getVersionInfo()).strip();
  }
}
