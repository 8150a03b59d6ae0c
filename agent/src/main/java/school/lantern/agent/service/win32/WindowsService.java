package school.lantern.agent.service.win32;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.platform.win32.Winsvc.HandlerEx;
import com.sun.jna.platform.win32.Winsvc.SERVICE_MAIN_FUNCTION;
import com.sun.jna.platform.win32.Winsvc.SERVICE_STATUS;
import com.sun.jna.platform.win32.Winsvc.SERVICE_STATUS_HANDLE;
import com.sun.jna.platform.win32.Winsvc.SERVICE_TABLE_ENTRY;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.service.RunningService;
import school.lantern.agent.service.ServiceMain;

/**
 * The command {@code windows-service}: what the service manager starts. Tells it how the service
 * is, hears from it when to stop and that sessions changed, and keeps a helper in each session.
 */
public final class WindowsService {
  private static final Logger LOG = Logger.getLogger(WindowsService.class.getName());
  private static final String NAME = "lantern-agent";
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int STOPS_WITHIN_MILLIS = 10_000;
  private static final int ACCEPTED =
      Winsvc.SERVICE_ACCEPT_STOP
          | Winsvc.SERVICE_ACCEPT_SHUTDOWN
          | Winsvc.SERVICE_ACCEPT_SESSIONCHANGE;

  private final List<String> options;
  // Kept in fields: native code holds them, and the garbage collector does not see that.
  private final SERVICE_MAIN_FUNCTION main = this::main;
  private final HandlerEx handler = this::control;
  private @Nullable SERVICE_STATUS_HANDLE handle;
  private volatile @Nullable RunningService service;
  private volatile @Nullable SessionHelpers helpers;
  private volatile int exitCode;

  private WindowsService(List<String> options) {
    this.options = options;
  }

  /** Runs until the service manager says stop; answers the exit code. */
  public static int run(List<String> options) {
    WindowsService service = new WindowsService(options);
    SERVICE_TABLE_ENTRY[] table =
        (SERVICE_TABLE_ENTRY[]) new SERVICE_TABLE_ENTRY().toArray(2); // the second one ends it
    table[0].lpServiceName = NAME;
    table[0].lpServiceProc = service.main;
    if (!Advapi32.INSTANCE.StartServiceCtrlDispatcher(table)) {
      System.err.println(
          "lantern: only the service manager can start this (error "
              + Kernel32.INSTANCE.GetLastError()
              + ")");
      return FAILED;
    }
    return service.exitCode;
  }

  private void main(int count, Pointer arguments) {
    handle = Advapi32.INSTANCE.RegisterServiceCtrlHandlerEx(NAME, handler, null);
    tell(Winsvc.SERVICE_START_PENDING);
    exitCode = FAILED;
    try {
      exitCode = ServiceMain.run(options, this::started);
    } catch (RuntimeException | Error unforeseen) {
      LOG.log(Level.SEVERE, "The service ends: something unforeseen happened", unforeseen);
    } finally {
      SessionHelpers kept = helpers;
      if (kept != null) {
        kept.close();
      }
      tell(Winsvc.SERVICE_STOPPED);
    }
  }

  private void started(RunningService running) {
    ServiceLog.write(options);
    Recovery.restartAfterFailure(NAME);
    service = running;
    helpers = new SessionHelpers(HelperCommand.ofThisProcess(options));
    tell(Winsvc.SERVICE_RUNNING);
  }

  /** Called by the service manager, which does not like to wait. */
  private int control(int control, int event, Pointer data, Pointer context) {
    RunningService running = service;
    switch (control) {
      case Winsvc.SERVICE_CONTROL_STOP, Winsvc.SERVICE_CONTROL_SHUTDOWN -> {
        tell(Winsvc.SERVICE_STOP_PENDING);
        if (running != null) {
          running.stop();
        }
      }
      case Winsvc.SERVICE_CONTROL_SESSIONCHANGE -> {
        SessionHelpers kept = helpers;
        if (running != null && kept != null) {
          kept.look();
          running.sessionsChanged();
        }
      }
      case Winsvc.SERVICE_CONTROL_INTERROGATE -> {}
      default -> {
        return WinError.ERROR_CALL_NOT_IMPLEMENTED;
      }
    }
    return WinError.NO_ERROR;
  }

  private void tell(int state) {
    SERVICE_STATUS status = new SERVICE_STATUS();
    status.dwServiceType = WinNT.SERVICE_WIN32_OWN_PROCESS;
    status.dwCurrentState = state;
    status.dwControlsAccepted = state == Winsvc.SERVICE_RUNNING ? ACCEPTED : 0;
    boolean failed = state == Winsvc.SERVICE_STOPPED && exitCode != OK;
    status.dwWin32ExitCode = failed ? WinError.ERROR_SERVICE_SPECIFIC_ERROR : WinError.NO_ERROR;
    status.dwServiceSpecificExitCode = failed ? exitCode : 0;
    status.dwWaitHint = STOPS_WITHIN_MILLIS;
    if (handle != null && !Advapi32.INSTANCE.SetServiceStatus(handle, status)) {
      LOG.log(Level.WARNING, "The service manager does not listen: {0}", state);
    }
  }
}
