package school.lantern.agent.secretfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions about the focused field are answered late, wrongly, or never. */
class FieldQuestionsTest {
  private static final Optional<Boolean> SECRET = Optional.of(true);
  private static final Optional<Boolean> OPEN = Optional.of(false);

  private final BlockingQueue<Field> told = new LinkedBlockingQueue<>();
  private final SynchronousQueue<Optional<Boolean>> answers = new SynchronousQueue<>();
  private final Semaphore asking = new Semaphore(0);
  private final AtomicInteger askers = new AtomicInteger();
  private final AtomicLong now = new AtomicLong();
  private final FieldQuestions questions = new FieldQuestions(this::asker, told::add, now::get);

  private FieldQuestions.Desk asker() {
    askers.incrementAndGet();
    return () -> {
      asking.release();
      try {
        return answers.take();
      } catch (InterruptedException ended) {
        return Optional.empty();
      }
    };
  }

  @AfterEach
  void close() {
    questions.close();
  }

  @Test
  void nothingIsKnownUntilTheAnswer() throws InterruptedException {
    questions.askAnew();
    assertThat(next()).isEqualTo(Field.ASKED);
    answer(SECRET);
    assertThat(next()).isEqualTo(Field.SECRET);

    questions.askAnew();
    assertThat(next()).isEqualTo(Field.ASKED);
    answer(OPEN);
    assertThat(next()).isEqualTo(Field.OPEN);
  }

  @Test
  void whatNobodyTellsIsUnknown() throws InterruptedException {
    questions.askAgain();
    answer(Optional.empty());
    assertThat(next()).isEqualTo(Field.ASKED);
  }

  @Test
  void onlyTheNewestQuestionCounts() throws InterruptedException {
    questions.askAnew();
    awaitAsking();
    questions.askAnew();
    answer(OPEN); // of the field before
    answer(SECRET);
    assertThat(next()).isEqualTo(Field.ASKED);
    assertThat(next()).isEqualTo(Field.ASKED);
    assertThat(next()).isEqualTo(Field.SECRET);
  }

  @Test
  void aKeyThatFindsTheQuestionOverdueMakesTheFieldUnknown() throws InterruptedException {
    questions.askAgain();
    now.set(100);
    questions.remind();
    assertThat(told).isEmpty();
    now.set(101);
    questions.remind();
    assertThat(next()).isEqualTo(Field.ASKED);
  }

  @Test
  void aProgramThatHangsKeepsTheNextOneWaitingForTwoSecondsAtMost() throws InterruptedException {
    questions.askAnew();
    awaitAsking();
    now.set(FieldQuestions.PATIENCE_MILLIS);
    questions.askAnew();
    assertThat(askers).hasValue(1);
    now.set(FieldQuestions.PATIENCE_MILLIS + 1);
    questions.askAnew();
    awaitAsking();

    // Two threads ask now, and the one that was left is not heard: at the latest the other is.
    answer(SECRET);
    answer(SECRET);
    assertThat(lastAfter(Field.SECRET)).isEqualTo(Field.SECRET);
    assertThat(askers).hasValue(2);
  }

  @Test
  void noMoreThanAFewThreadsHang() throws InterruptedException {
    for (int hung = 0; hung <= FieldQuestions.LEFT_MAX; hung++) {
      questions.askAnew();
      awaitAsking();
      now.addAndGet(FieldQuestions.PATIENCE_MILLIS + 1);
    }
    questions.askAnew();
    assertThat(askers).hasValue(1 + FieldQuestions.LEFT_MAX);

    // Each that was left hears one answer; the other one two, since it was asked again meanwhile.
    for (int heard = 0; heard < FieldQuestions.LEFT_MAX + 2; heard++) {
      answer(SECRET);
    }
    questions.askAnew();
    answer(OPEN); // it asks on
    assertThat(lastAfter(Field.OPEN)).isEqualTo(Field.OPEN);
    assertThat(askers).hasValue(1 + FieldQuestions.LEFT_MAX);
  }

  private void awaitAsking() throws InterruptedException {
    assertThat(asking.tryAcquire(1, TimeUnit.MINUTES)).as("a thread that asks").isTrue();
  }

  private void answer(Optional<Boolean> secret) throws InterruptedException {
    assertThat(answers.offer(secret, 1, TimeUnit.MINUTES)).as("somebody asks").isTrue();
  }

  private Field next() throws InterruptedException {
    Field field = told.poll(1, TimeUnit.MINUTES);
    assertThat(field).as("something is told").isNotNull();
    return field;
  }

  private Field lastAfter(Field wanted) throws InterruptedException {
    Field field = next();
    while (field != wanted) {
      field = next();
    }
    return field;
  }
}
