package school.lantern.agent.service;

import school.lantern.agent.files.Folders;
import school.lantern.agent.win32.Host;

/**
 * What a technician does about a trouble, where that is another thing on each system.
 *
 * @param start the command that starts the service
 * @param tokenFile where a new token goes
 * @param log how to see the service's log
 */
record ToDo(String start, String tokenFile, String log) {
  static final ToDo LINUX =
      new ToDo(
          "systemctl start lantern-agent", "/etc/lantern/enrolment", "journalctl -u lantern-agent");

  static final ToDo WINDOWS =
      new ToDo(
          "as an administrator, net start lantern-agent",
          Folders.STATE + "\\enrolment",
          "agent.0.log in " + Folders.STATE);

  static ToDo here() {
    return Host.isWindows() ? WINDOWS : LINUX;
  }
}
