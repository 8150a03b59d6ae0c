package school.lantern.agent.health;

import java.nio.file.Path;
import oshi.hardware.GlobalMemory;
import oshi.nativefree.SystemInfo;
import oshi.software.os.OperatingSystem;
import school.lantern.agent.health.win32.WindowsProtection;
import school.lantern.agent.win32.Host;
import school.lantern.agent.win32.WindowsFacts;
import school.lantern.model.HealthReport;

/** Asks the machine how it is. Slow (a tenth of a second): once an hour. */
public final class HealthProbe {
  /**
   * Its room is asked by the path: a file store is looked for among mounts, which a chroot lacks.
   */
  private final Path disk;

  /**
   * Looks at this machine.
   *
   * @param disk a folder on the disk whose room counts
   */
  public HealthProbe(Path disk) {
    this.disk = disk;
  }

  /** Looks at the machine now. */
  public HealthReport report(HealthReport.AgentState agent) {
    if (Host.isWindows()) {
      return onWindows(agent);
    }
    // Made anew each time and dropped: it holds megabytes.
    SystemInfo system = new SystemInfo();
    OperatingSystem os = system.getOperatingSystem();
    GlobalMemory memory = system.getHardware().getMemory();
    return new HealthReport(
        new HealthReport.Machine(
            os.getNetworkParams().getHostName(), name(os), Math.max(0, os.getSystemUptime())),
        new HealthReport.Resources(
            memory.getTotal(), memory.getAvailable(), disk.toFile().getUsableSpace()),
        agent);
  }

  /** OSHI asks Windows through a library that would be a megabyte more of the package. */
  private HealthReport onWindows(HealthReport.AgentState agent) {
    WindowsFacts facts = new WindowsFacts();
    return new HealthReport(
        new HealthReport.Machine(
            facts.computerName(), facts.system(), Math.max(0, facts.uptimeSeconds())),
        new HealthReport.Resources(
            facts.memoryBytes(), facts.freeMemoryBytes(), disk.toFile().getUsableSpace()),
        agent,
        WindowsProtection.ask());
  }

  private static String name(OperatingSystem os) {
    return (os.getFamily() + " " + os.getVersionInfo()).strip();
  }
}
