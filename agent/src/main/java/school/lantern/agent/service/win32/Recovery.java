package school.lantern.agent.service.win32;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.platform.win32.Winsvc.ChangeServiceConfig2Info;
import com.sun.jna.platform.win32.Winsvc.SC_ACTION;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import com.sun.jna.platform.win32.Winsvc.SERVICE_FAILURE_ACTIONS;
import com.sun.jna.platform.win32.Winsvc.SERVICE_FAILURE_ACTIONS_FLAG;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has the service manager start the service again whenever it fell: a workstation may be without
 * its agent for seconds, never for good. The service asks for that itself, so that it is so however
 * it was installed.
 */
final class Recovery {
  private static final Logger LOG = Logger.getLogger(Recovery.class.getName());
  private static final int RESTART_AFTER_MILLIS = 2_000;
  private static final int FORGET_FAILURES_AFTER_SECONDS = 86_400;

  private Recovery() {}

  /** Wine knows nothing of it; the log says so, and nothing else happens. */
  static void restartAfterFailure(String name) {
    SC_HANDLE manager = Advapi32.INSTANCE.OpenSCManager(null, null, Winsvc.SC_MANAGER_CONNECT);
    if (manager == null) {
      refused();
      return;
    }
    int rights = Winsvc.SERVICE_CHANGE_CONFIG | Winsvc.SERVICE_START;
    SC_HANDLE service = Advapi32.INSTANCE.OpenService(manager, name, rights);
    if (service == null) {
      refused();
    } else {
      // The only action is the last one as well, and that one is repeated.
      SERVICE_FAILURE_ACTIONS actions = new SERVICE_FAILURE_ACTIONS();
      SC_ACTION.ByReference restart = new SC_ACTION.ByReference();
      restart.type = Winsvc.SC_ACTION_RESTART;
      restart.delay = RESTART_AFTER_MILLIS;
      actions.dwResetPeriod = FORGET_FAILURES_AFTER_SECONDS;
      actions.cActions = 1;
      actions.lpsaActions = restart;
      change(service, Winsvc.SERVICE_CONFIG_FAILURE_ACTIONS, actions);
      SERVICE_FAILURE_ACTIONS_FLAG alsoWhenItSaysSo = new SERVICE_FAILURE_ACTIONS_FLAG();
      alsoWhenItSaysSo.fFailureActionsOnNonCrashFailures = 1;
      change(service, Winsvc.SERVICE_CONFIG_FAILURE_ACTIONS_FLAG, alsoWhenItSaysSo);
      Advapi32.INSTANCE.CloseServiceHandle(service);
    }
    Advapi32.INSTANCE.CloseServiceHandle(manager);
  }

  private static void change(SC_HANDLE service, int what, ChangeServiceConfig2Info to) {
    to.write();
    if (!Advapi32.INSTANCE.ChangeServiceConfig2(service, what, to)) {
      refused();
    }
  }

  private static void refused() {
    LOG.log(
        Level.INFO,
        "The service manager will not start the service again after a failure: error {0}",
        Native.getLastError());
  }
}
