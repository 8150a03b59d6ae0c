package school.lantern.agent.desktop;

import com.github.kwhat.jnativehook.GlobalScreen;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import school.lantern.agent.keyboard.KeySource;
import school.lantern.agent.window.ForegroundWatch;
import school.lantern.agent.window.Front;
import school.lantern.agent.window.WindowListener;

/**
 * How fast the agent's own code reacts on this desktop: {@code keys N} times the keyboard hook's
 * callback, {@code windows N} the way from the request to give a window the focus until the agent
 * tells of it, the window manager's part included. Part of {@code deploy/bench agent}.
 */
public final class ReactionBench {
  private static final int PATIENCE_SECONDS = 10;

  private ReactionBench() {}

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[1]);
    long[] nanos = arguments[0].equals("keys") ? keys(count) : windows(count);
    Arrays.sort(nanos);
    System.out.printf(
        "measured %d median %.3f p99 %.3f longest %.3f%n",
        nanos.length,
        nanos[nanos.length / 2] / 1e6,
        nanos[Math.min(nanos.length - 1, nanos.length * 99 / 100)] / 1e6,
        nanos[nanos.length - 1] / 1e6);
    System.exit(0); // the hook's own thread would go on
  }

  private static long[] keys(int count) throws Exception {
    Inbox inbox = new Inbox();
    KeySource source = KeySource.open(inbox);
    Stopwatch stopwatch = new Stopwatch();
    GlobalScreen.setEventDispatcher(stopwatch);
    System.out.println("ready");
    int seen = 0;
    while (seen < count) {
      if (inbox.next(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS)) == null) {
        throw new IllegalStateException("only " + seen + " keys came");
      }
      seen++;
    }
    source.close();
    return stopwatch.nanos.stream().mapToLong(Long::longValue).toArray();
  }

  /** Like the agent's own dispatcher, with a watch. */
  private static final class Stopwatch extends AbstractExecutorService {
    final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private volatile boolean down;

    @Override
    public void execute(Runnable callback) {
      long from = System.nanoTime();
      callback.run();
      nanos.add(System.nanoTime() - from);
    }

    @Override
    public void shutdown() {
      down = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
      down = true;
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return down;
    }

    @Override
    public boolean isTerminated() {
      return down;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return down;
    }
  }

  private static long[] windows(int count) throws Exception {
    LinkedBlockingQueue<Front> told = new LinkedBlockingQueue<>();
    ForegroundWatch watch = ForegroundWatch.open(null, new Told(told));
    TwoWindows pair = new TwoWindows();
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      long window = pair.windows[i % 2].longValue();
      told.clear(); // what still came of the switch before
      long from = System.nanoTime();
      pair.activate(pair.windows[i % 2]);
      Front front;
      do {
        front = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (front == null) {
          throw new IllegalStateException("the switch was not told");
        }
      } while (front.id() != window);
      nanos[i] = System.nanoTime() - from;
      TimeUnit.MILLISECONDS.sleep(100); // a pupil is not faster
    }
    watch.close();
    return nanos;
  }

  private record Told(LinkedBlockingQueue<Front> fronts) implements WindowListener {
    @Override
    public void front(Front front) {
      fronts.add(front);
    }

    @Override
    public void idleFor(Duration sinceInput) {}

    @Override
    public void layoutChanged() {}

    @Override
    public void displayGone() {}
  }

  /** What a client of the X server needs to show two windows and to change between them. */
  private interface Client extends Library {
    Pointer XOpenDisplay(String name);

    NativeLong XDefaultRootWindow(Pointer display);

    NativeLong XCreateSimpleWindow(
        Pointer display,
        NativeLong parent,
        int x,
        int y,
        int width,
        int height,
        int border,
        NativeLong borderColour,
        NativeLong background);

    int XStoreName(Pointer display, NativeLong window, String name);

    int XMapWindow(Pointer display, NativeLong window);

    NativeLong XInternAtom(Pointer display, String name, boolean onlyIfExists);

    int XSendEvent(
        Pointer display, NativeLong window, boolean propagate, NativeLong mask, Memory event);

    int XSync(Pointer display, boolean discard);
  }

  private static final class TwoWindows {
    private static final Client X = Native.load("X11", Client.class);
    private static final int EVENT_BYTES = 24 * Native.LONG_SIZE;
    private static final int CLIENT_MESSAGE = 33;
    private static final int PAGER = 2;
    private static final long TO_THE_MANAGER = (1 << 19) | (1 << 20); // substructure masks
    private final Pointer display = X.XOpenDisplay(System.getenv("DISPLAY"));
    private final NativeLong root = X.XDefaultRootWindow(display);
    private final NativeLong active = X.XInternAtom(display, "_NET_ACTIVE_WINDOW", false);
    final NativeLong[] windows = {window("one"), window("two")};

    private NativeLong window(String name) {
      NativeLong none = new NativeLong(0);
      NativeLong window = X.XCreateSimpleWindow(display, root, 0, 0, 200, 200, 0, none, none);
      X.XStoreName(display, window, name);
      X.XMapWindow(display, window);
      X.XSync(display, false);
      return window;
    }

    void activate(NativeLong window) {
      Memory event = new Memory(EVENT_BYTES);
      event.clear();
      event.setInt(0, CLIENT_MESSAGE);
      event.setNativeLong(4L * Native.LONG_SIZE, window);
      event.setNativeLong(5L * Native.LONG_SIZE, active);
      event.setInt(6L * Native.LONG_SIZE, 32); // the format: longs follow
      event.setNativeLong(7L * Native.LONG_SIZE, new NativeLong(PAGER));
      X.XSendEvent(display, root, false, new NativeLong(TO_THE_MANAGER), event);
      X.XSync(display, false);
    }
  }
}
