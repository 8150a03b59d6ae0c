package school.lantern.agent.desktop;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
 * What other threads tell the helper, in the order of arrival. No call blocks.
 *
 * <p>Loss policy: at most {@link #MAX_KEYS} keys wait; more are counted in {@link #takeDropped()}.
 * All other news are few and never dropped.
 */
final class Inbox implements KeyListener, WindowListener, FieldListener {
  static final int MAX_KEYS = 4096;

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

  private final BlockingQueue<News> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger keys = new AtomicInteger();
  private final AtomicLong dropped = new AtomicLong();

  void session(LoginSession session) {
    queue.add(new News.Session(session));
  }

  void policy(AgentPolicy policy, PhraseMatcher phrases) {
    queue.add(new News.Policy(policy, phrases));
  }

  @Override
  public void pressed(Keystroke key, long serverMillis) {
    if (keys.incrementAndGet() > MAX_KEYS) {
      keys.decrementAndGet();
      dropped.incrementAndGet();
    } else {
      queue.add(new News.Key(key, serverMillis));
    }
  }

  @Override
  public void unheard(Duration forSoLong) {
    queue.add(new News.Unheard(forSoLong));
  }

  @Override
  public void front(Front front) {
    queue.add(new News.Window(front));
  }

  @Override
  public void field(Field field) {
    queue.add(new News.FieldFocus(field));
  }

  @Override
  public void idleFor(Duration sinceInput) {
    queue.add(new News.SinceInput(sinceInput));
  }

  @Override
  public void layoutChanged() {
    queue.add(News.Plain.LAYOUT_CHANGED);
  }

  @Override
  public void displayGone() {
    queue.add(News.Plain.DISPLAY_GONE);
  }

  void stop() {
    queue.add(News.Plain.STOP);
  }

  /** The next news, or {@code null} when there were none for so long. */
  @Nullable News next(long waitMillis) throws InterruptedException {
    News news = queue.poll(waitMillis, TimeUnit.MILLISECONDS);
    if (news instanceof News.Key) {
      keys.decrementAndGet();
    }
    return news;
  }

  /** Keys that did not fit since the last call. */
  long takeDropped() {
    return dropped.getAndSet(0);
  }
}
