package school.lantern.agent.window.win32;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import school.lantern.agent.window.Front;
import school.lantern.agent.window.WindowListener;
import school.lantern.agent.window.WindowWatch;
import school.lantern.agent.window.WindowsBlindException;

/** Runs on Windows: prints what the watch tells, a line each, until its input ends. */
public final class WatchProbe implements WindowListener {
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] arguments) throws WindowsBlindException, IOException {
    WatchProbe probe = new WatchProbe();
    WindowWatch watch = WindowsDesktopWatch.open(probe);
    probe.out.println("watching");
    System.in.transferTo(OutputStream.nullOutputStream()); // only its end counts
    watch.close();
    probe.out.println("closed");
  }

  @Override
  public synchronized void front(Front front) {
    out.println(
        "front "
            + (front.shown() == null
                ? "unknown"
                : front.shown().application() + " | " + front.shown().title()));
  }

  @Override
  public synchronized void idleFor(Duration sinceInput) {
    out.println("idle " + sinceInput.toMillis());
  }

  @Override
  public void layoutChanged() {
    throw new AssertionError("not told on Windows");
  }

  @Override
  public void displayGone() {
    throw new AssertionError("not told on Windows");
  }
}
