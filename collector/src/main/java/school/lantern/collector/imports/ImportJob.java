package school.lantern.collector.imports;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.Progress.Step;

/** Something that takes longer than a page may: how far it is, and in the end what came of it. */
final class ImportJob implements Progress {
  private final String id = UUID.randomUUID().toString();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<Step> steps;
  private volatile Standing standing = new Standing(Step.READING, 0, 1);
  private volatile @Nullable Result result;

  /** Something that goes through {@code steps}. */
  ImportJob(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** How far it is. */
  record Standing(Step step, int done, int total) {}

  /** What came of it. */
  sealed interface Result {
    /** Files were looked at. */
    record Looked(Preview preview) implements Result {}

    /** A preview was applied, or not. */
    record Answered(Imports.Answer answer) implements Result {}

    /**
     * It broke, and nothing is stored.
     *
     * @param outgrown whether the files asked for more than this machine has; else it is our
     *     mistake
     */
    record Broken(boolean outgrown) implements Result {}
  }

  String id() {
    return id;
  }

  Standing standing() {
    return standing;
  }

  /** The steps with what has become of each, for a page. */
  List<Line> lines() {
    Standing now = standing;
    return steps.stream().map(step -> new Line(step, now)).toList();
  }

  /**
   * One step on a page.
   *
   * @param step the step
   * @param now where the job is
   */
  record Line(Step step, Standing now) {
    public boolean under() {
      return step == now.step();
    }

    public boolean done() {
      return step.compareTo(now.step()) < 0;
    }
  }

  @Override
  public void at(Step step, int done, int total) {
    standing = new Standing(step, done, total);
  }

  /** What came of it, {@code null} while it runs. */
  @Nullable Result result() {
    return result;
  }

  /**
   * Does it. Whatever happens, also when memory runs out, it has an end and a result, and the
   * thread lives on.
   *
   * @param breaking is told what broke it
   */
  void run(Function<Progress, Result> work, Consumer<Throwable> breaking) {
    try {
      result = work.apply(this);
    } catch (Throwable failed) {
      result = new Result.Broken(failed instanceof VirtualMachineError);
      breaking.accept(failed);
    } finally {
      ended.countDown();
    }
  }

  /** Waits for its end, but not for long: most imports are small. */
  void await(long millis) {
    try {
      boolean over = ended.await(millis, TimeUnit.MILLISECONDS);
      if (!over) {
        return;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
