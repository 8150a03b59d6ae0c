package school.lantern.agent.win32;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.LPARAM;
import com.sun.jna.platform.win32.WinDef.WPARAM;
import com.sun.jna.platform.win32.WinUser;
import com.sun.jna.platform.win32.WinUser.MSG;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A thread to which Windows delivers what it calls out: hooks and events work only on a thread that
 * takes messages.
 */
public final class MessageLoop implements AutoCloseable {
  private static final Duration END_WITHIN = Duration.ofSeconds(5);
  private static final int WM_TIMER = 0x0113;

  /** What is done on the thread. */
  public interface Work {

    /**
     * Sets up what will be called out to this thread.
     *
     * @throws IllegalStateException if Windows does not want it
     */
    void begin();

    /** Something that is due; answers how long until it is again. */
    Duration look();

    /** Takes down what {@link #begin} has set up. */
    void end();
  }

  private final Work work;
  private final CompletableFuture<Integer> started = new CompletableFuture<>();
  private final Thread thread;

  private MessageLoop(String name, Work work) {
    this.work = work;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  /**
   * Starts the thread, and waits until the work has begun.
   *
   * @throws IllegalStateException if it could not begin
   */
  public static MessageLoop start(String name, Work work) {
    MessageLoop loop = new MessageLoop(name, work);
    loop.thread.start();
    try {
      loop.started.join();
      return loop;
    } catch (CompletionException refused) {
      throw new IllegalStateException("Windows refused", refused.getCause());
    }
  }

  private void run() {
    try {
      work.begin();
    } catch (LinkageError | RuntimeException refused) {
      started.completeExceptionally(refused);
      return;
    }
    started.complete(Kernel32.INSTANCE.GetCurrentThreadId());
    try {
      takeMessages();
    } finally {
      work.end();
    }
  }

  /** Until told to end; hooks and events are called from inside {@code GetMessage}. */
  private void takeMessages() {
    MSG message = new MSG();
    Pointer timer = setTimer();
    while (User32.INSTANCE.GetMessage(message, null, 0, 0) > 0) {
      if (message.message == WM_TIMER) {
        Messages.INSTANCE.KillTimer(null, timer);
        timer = setTimer();
      }
    }
    Messages.INSTANCE.KillTimer(null, timer);
  }

  private Pointer setTimer() {
    return Messages.INSTANCE.SetTimer(null, null, (int) work.look().toMillis(), null);
  }

  @Override
  public void close() {
    int id = started.join();
    User32.INSTANCE.PostThreadMessage(id, WinUser.WM_QUIT, new WPARAM(0), new LPARAM(0));
    try {
      thread.join(END_WITHIN.toMillis());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
