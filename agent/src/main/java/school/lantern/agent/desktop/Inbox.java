package school.lantern.agent.desktop;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.keyboard.KeyListener;
import school.lantern.agent.secretfield.Field;
import school.lantern.agent.secretfield.FieldListener;
import school.lantern.agent.typing.Keystroke;
import school.lantern.agent.window.Front;
import school.lantern.agent.window.WindowListener;
import school.lantern.detect.PhraseMatcher;
import school.lantern.model.AgentPolicy;
import school.lantern.model.LoginSession;

/**
 * What other threads tell the helper, in the order of arrival. No call but {@link #next} blocks.
 *
 * <p>While keys come they are fetched every {@link #GATHER_MILLIS}, since a wake-up costs a slow
 * computer more than a key. All other news are fetched at once, and keys from before with them:
 *
 * <pre>
 *   news      k     k   k    k   W    k
 *   fetched   k         kk       kW       k
 * </pre>
 *
 * <p>Loss policy: at most {@link #MAX_KEYS} keys wait; more are counted in {@link #takeDropped()}.
 * All other news are few and never dropped.
 */
final class Inbox implements KeyListener, WindowListener, FieldListener {
  static final int MAX_KEYS = 4096;
  static final int GATHER_MILLIS = 500;

  /** Who is at one piece of news for longer than this no longer watches. */
  private static final int BUSY_MILLIS = 400;

  /**
   * The first connections to the desktop, and the classes they need, take a slow disk some time.
   */
  private static final long STARTS_WITHIN_MILLIS = 10_000;

  /** Something that happened. */
  sealed interface News {
    record Session(LoginSession session) implements News {}

    record Policy(AgentPolicy policy, PhraseMatcher phrases) implements News {}

    record Key(Keystroke key, long serverMillis) implements News {}

    record Unheard(Duration forSoLong) implements News {}

    record Window(Front front) implements News {}

    record FieldFocus(Field field) implements News {}

    record SinceInput(Duration time) implements News {}

    /** News that say no more than that they happened. */
    enum Plain implements News {
      LAYOUT_CHANGED,
      DISPLAY_GONE,
      STOP
    }
  }

  private final Deque<News> queue = new ArrayDeque<>();
  private int keys;
  private long dropped;
  private long gatherUntil = Long.MIN_VALUE;
  private boolean gathering;
  private boolean waiting;
  private long busyMillis;

  Inbox() {
    this(STARTS_WITHIN_MILLIS);
  }

  /** For a helper that counts as attended for so long, whatever it does. */
  Inbox(long startsWithinMillis) {
    busyMillis = nowMillis() + startsWithinMillis;
  }

  void session(LoginSession session) {
    add(new News.Session(session));
  }

  void policy(AgentPolicy policy, PhraseMatcher phrases) {
    add(new News.Policy(policy, phrases));
  }

  @Override
  public synchronized void pressed(Keystroke key, long serverMillis) {
    if (keys == MAX_KEYS) {
      dropped++;
      return;
    }
    keys++;
    queue.add(new News.Key(key, serverMillis));
    if (!gathering) {
      notifyAll();
    }
  }

  @Override
  public void unheard(Duration forSoLong) {
    add(new News.Unheard(forSoLong));
  }

  @Override
  public void front(Front front) {
    add(new News.Window(front));
  }

  @Override
  public void field(Field field) {
    add(new News.FieldFocus(field));
  }

  @Override
  public void idleFor(Duration sinceInput) {
    add(new News.SinceInput(sinceInput));
  }

  @Override
  public void layoutChanged() {
    add(News.Plain.LAYOUT_CHANGED);
  }

  @Override
  public void displayGone() {
    add(News.Plain.DISPLAY_GONE);
  }

  void stop() {
    add(News.Plain.STOP);
  }

  private synchronized void add(News news) {
    queue.add(news);
    notifyAll();
  }

  /**
   * The next news, or {@code null} when there were none for so long. While keys are gathered it may
   * take {@link #GATHER_MILLIS} longer.
   */
  synchronized @Nullable News next(long waitMillis) throws InterruptedException {
    waiting = true;
    long now = nowMillis();
    long until = Math.max(now + waitMillis, gatherUntil);
    while (!isDue(now) && now < until) {
      gathering = now < gatherUntil;
      wait((gathering ? gatherUntil : until) - now);
      now = nowMillis();
    }
    gathering = false;
    News news = queue.poll();
    if (news instanceof News.Key) {
      keys--;
      if (queue.isEmpty()) {
        gatherUntil = now + GATHER_MILLIS;
      }
    }
    waiting = false;
    busyMillis = Math.max(busyMillis, now);
    return news;
  }

  /** What comes now may take a while. */
  synchronized void beginWork() {
    busyMillis = nowMillis() + STARTS_WITHIN_MILLIS;
  }

  private boolean isDue(long now) {
    return queue.size() > keys || (keys > 0 && now >= gatherUntil);
  }

  /**
   * Whether somebody comes for the news, as far as can be told: they wait, or were here just now.
   */
  synchronized boolean isAttended() {
    return waiting || nowMillis() - busyMillis < BUSY_MILLIS;
  }

  /** Keys that did not fit since the last call. */
  synchronized long takeDropped() {
    long since = dropped;
    dropped = 0;
    return since;
  }

  private static long nowMillis() {
    return Duration.ofNanos(System.nanoTime()).toMillis();
  }
}
