package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.List;
import school.lantern.collector.platform.ConsoleCommand;

/** {@code revoke DEVICE_ID|HOSTNAME}: for a workstation that was stolen or given away. */
@ApplicationScoped
class RevokeCommand implements ConsoleCommand {
  private final Revocations revocations;

  RevokeCommand(Revocations revocations) {
    this.revocations = revocations;
  }

  @Override
  public String name() {
    return "revoke";
  }

  @Override
  public String usage() {
    return "revoke DEVICE_ID|HOSTNAME   shut out a workstation, or all that have that name, and their copies";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.size() != 1) {
      out.println(usage());
      return 2;
    }
    Revocations.ShutOut shutOut = revocations.revoke(arguments.getFirst(), "console");
    if (shutOut.nothing()) {
      out.println(
          "There is no workstation " + arguments.getFirst() + ", or it has been shut out before.");
      return 1;
    }
    shutOut.named().forEach(device -> out.println("Shut out: " + words(device)));
    List<Device> copies = shutOut.copies();
    if (!copies.isEmpty()) {
      out.println(
          (copies.size() == 1 ? "1 copy went" : copies.size() + " copies went")
              + " with it, since their keys came by its key:");
      copies.forEach(device -> out.println("Shut out: " + words(device)));
    }
    return 0;
  }

  private static String words(Device device) {
    return device.hostname() + " " + device.id();
  }
}
