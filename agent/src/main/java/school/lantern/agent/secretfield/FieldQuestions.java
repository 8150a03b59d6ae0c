package school.lantern.agent.secretfield;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Asks, on a thread of its own, a question that may never be answered: a program that hangs keeps
 * nobody waiting, and its field stays {@link Field#ASKED}.
 *
 * <p>Only the newest question counts. One that takes longer than {@link #PATIENCE_MILLIS} is left
 * to itself when the next is asked, on another thread; of those there are {@link #LEFT_MAX} at
 * most, and while so many hang nothing is asked, and no typing is read.
 */
public final class FieldQuestions implements AutoCloseable {
  /** Longer than keys wait; what is answered later is of use for later keys. */
  static final long PATIENCE_MILLIS = 2_000;

  static final int LEFT_MAX = 4;

  /** As long as keys wait for the focus. */
  private static final long OVERDUE_MILLIS = 100;

  /** Whoever knows the field that has the focus. Used by one thread. */
  public interface Desk {

    /** Whether it keeps a secret; empty if nobody tells. May take for ever. */
    Optional<Boolean> isSecret();
  }

  private final Supplier<Desk> desks;
  private final FieldListener listener;
  private final LongSupplier millis;
  private long asked;
  private long answered;
  private long askedMillis;
  private int left;
  private Worker worker;
  private boolean closed;

  /** Asks whoever {@code desks} makes, once for each thread, on that thread. */
  public FieldQuestions(Supplier<Desk> desks, FieldListener listener) {
    this(desks, listener, () -> Duration.ofNanos(System.nanoTime()).toMillis());
  }

  FieldQuestions(Supplier<Desk> desks, FieldListener listener, LongSupplier millis) {
    this.desks = desks;
    this.listener = listener;
    this.millis = millis;
    this.worker = new Worker();
    worker.start();
  }

  /** Another field, perhaps: nothing counts as known until there is an answer. */
  public synchronized void askAnew() {
    listener.field(Field.ASKED);
    ask();
  }

  /** Most likely the same field: what is known counts until the answer, but not for long. */
  public synchronized void askAgain() {
    remind();
    ask();
  }

  /** A key was pressed: a question that is not answered by now makes the field unknown. */
  public synchronized void remind() {
    if (answered < asked && millis.getAsLong() - askedMillis > OVERDUE_MILLIS) {
      listener.field(Field.ASKED);
    }
  }

  private void ask() {
    boolean waits = answered < asked;
    if (waits && millis.getAsLong() - askedMillis > PATIENCE_MILLIS && left < LEFT_MAX && !closed) {
      left++;
      worker.isLeft = true;
      worker = new Worker();
      worker.start();
      waits = false;
    }
    if (!waits) {
      askedMillis = millis.getAsLong();
    }
    asked++;
    notifyAll();
  }

  private synchronized long awaitQuestion(Worker by) throws InterruptedException {
    while (!closed && !by.isLeft && answered == asked) {
      wait();
    }
    if (by.isLeft) {
      left--;
    }
    return closed || by.isLeft ? 0 : asked;
  }

  private synchronized void answer(Worker by, long question, Optional<Boolean> secret) {
    if (closed || by.isLeft) {
      return;
    }
    answered = question;
    if (question == asked) {
      listener.field(secret.map(is -> is ? Field.SECRET : Field.OPEN).orElse(Field.ASKED));
    } else {
      askedMillis = millis.getAsLong(); // the newest one is put only now
    }
  }

  private final class Worker extends Thread {
    private boolean isLeft;

    Worker() {
      super("field-questions");
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        Desk desk = desks.get();
        long question = awaitQuestion(this);
        while (question != 0) {
          answer(this, question, desk.isSecret());
          question = awaitQuestion(this);
        }
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
