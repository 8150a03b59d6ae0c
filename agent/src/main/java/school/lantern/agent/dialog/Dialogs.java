package school.lantern.agent.dialog;

import java.util.Map;
import java.util.Optional;
import school.lantern.agent.dialog.win32.PanelWindow;
import school.lantern.agent.dialog.win32.WindowProcess;
import school.lantern.agent.win32.Host;

/** Shows windows of this kind of system. Each call waits until its window is gone. */
public interface Dialogs {
  /** The title of every window of ours: it stands in nobody's records what a person does in it. */
  String TITLE = "Lantern";

  /** By its path: a pupil's own program of that name is another one. */
  String ZENITY = "/usr/bin/zenity";

  /**
   * Those of this system, each in a process of its own.
   *
   * @param environment of the session's programs
   */
  static Dialogs ofThisSystem(Map<String, String> environment) {
    return Host.isWindows() ? new WindowProcess() : zenity(environment);
  }

  /** The same for a process that lives no longer than its windows, which may be in it. */
  static Dialogs ofShortProcess(Map<String, String> environment) {
    return Host.isWindows() ? new PanelWindow() : zenity(environment);
  }

  private static Dialogs zenity(Map<String, String> environment) {
    return new Zenity(ZENITY, environment);
  }

  /** Whether the program of such windows runs under this account. Linux. */
  static boolean isOneOpen() {
    Optional<String> account = ProcessHandle.current().info().user();
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::info)
        .anyMatch(
            info ->
                info.command().filter(ZENITY::equals).isPresent() && info.user().equals(account));
  }

  /** Shows the panel's text. */
  Reply show(Panel panel);

  /**
   * Lets a person write some lines.
   *
   * @param panel its text stands there to begin with
   */
  Reply write(Panel panel);
}
