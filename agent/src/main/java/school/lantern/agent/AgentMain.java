package school.lantern.agent;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.lantern.agent.desktop.DesktopMain;
import school.lantern.agent.dialog.win32.WindowMain;
import school.lantern.agent.log.LogLine;
import school.lantern.agent.service.ResetCommand;
import school.lantern.agent.service.ServiceMain;
import school.lantern.agent.service.StatusCommand;
import school.lantern.agent.service.win32.WindowsService;
import school.lantern.agent.uplink.EnrolCommand;
import school.lantern.agent.voice.VoiceMain;

/** The agent's one program; the first argument chooses what it is. */
public final class AgentMain {
  private static final Logger LOG = Logger.getLogger(AgentMain.class.getName());
  private static final int BROKEN = 1;
  private static final int WRONG_USAGE = 2;
  private static final int HURRIED = 130; // as a shell says it of an interrupted command
  private static final String USAGE =
      """
      usage: lantern-agent service | desktop | voice | enrol | status | reset [OPTIONS]
        service  the machine-wide process (windows-service: as Windows' service manager starts it)
        desktop  the helper in a login session
        voice    what is recorded here, and "I am worried", for the person at the computer
        enrol    make this workstation known to a collector
        status   how the service is
        reset    forget identity, spool and policy, before a disk image is made
      """;

  private AgentMain() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    LogLine.everywhere();
    int exitCode = BROKEN;
    try {
      exitCode = run(List.of(arguments));
    } catch (RuntimeException | Error unforeseen) {
      LOG.log(Level.SEVERE, "The agent ends: something unforeseen happened", unforeseen);
    }
    System.exit(exitCode); // also ends native threads, which would keep a broken process alive
  }

  private static int run(List<String> arguments) {
    String command = arguments.isEmpty() ? "" : arguments.get(0);
    List<String> options = arguments.subList(Math.min(1, arguments.size()), arguments.size());
    try {
      return switch (command) {
        case "service" -> ServiceMain.run(options);
        case "windows-service" -> WindowsService.run(options);
        case "desktop" -> DesktopMain.run(options);
        case "voice" -> VoiceMain.run(options);
        case "window" -> WindowMain.run();
        case "enrol" -> EnrolCommand.run(options);
        case "status" -> StatusCommand.run(options);
        case "reset" -> ResetCommand.run(options);
        default -> {
          System.err.print(USAGE);
          yield WRONG_USAGE;
        }
      };
    } catch (InterruptedException hurried) {
      return HURRIED;
    }
  }
}
