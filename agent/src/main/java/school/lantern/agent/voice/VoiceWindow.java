package school.lantern.agent.voice;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import school.lantern.agent.dialog.Dialogs;

/** The window of voices in a helper: one at a time, on a thread that lives as long as it. */
public final class VoiceWindow {
  private final Map<String, String> environment;
  private final Path socket;
  private final AtomicBoolean open = new AtomicBoolean();

  /**
   * Not open yet.
   *
   * @param environment of the session's programs
   * @param socket where the service is asked, with the rights of the person
   */
  public VoiceWindow(Map<String, String> environment, Path socket) {
    this.environment = Map.copyOf(environment);
    this.socket = socket;
  }

  /** Returns at once; does nothing while it is open. */
  public void open() {
    if (open.compareAndSet(false, true)) {
      Thread thread = new Thread(this::show, "voice");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void show() {
    try {
      VoiceMain.show(Dialogs.ofThisSystem(environment), socket, environment.get("XDG_SESSION_ID"));
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    } finally {
      open.set(false);
    }
  }
}
