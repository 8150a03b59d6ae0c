package school.lantern.agent.dialog;

import java.util.Map;
import school.lantern.agent.dialog.win32.PanelWindow;
import school.lantern.agent.dialog.win32.WindowProcess;
import school.lantern.agent.win32.Host;

/** Shows windows of this kind of system. Each call waits until its window is gone. */
public interface Dialogs {
  /** The title of every window of ours: it stands in nobody's records what a person does in it. */
  String TITLE = "Lantern";

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
    return new Zenity("/usr/bin/zenity", environment);
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
