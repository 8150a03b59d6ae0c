package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.collector.imports.ImportJob.Result;
import school.lantern.collector.imports.Progress.Step;

class ImportJobTest {
  private final ImportJob job = new ImportJob(List.of(Step.READING));
  private final List<Throwable> heard = new ArrayList<>();

  @Test
  void filesThatAreTooMuchForTheMachineBreakTheJobAndNothingElse() {
    StackOverflowError tooDeep = new StackOverflowError();
    broken(tooDeep);
    assertThat(job.result()).isEqualTo(new Result.Broken(true));
    assertThat(heard).containsExactly(tooDeep);
  }

  @Test
  void whatIsOurMistakeIsCalledThat() {
    broken(new AssertionError());
    assertThat(job.result()).isEqualTo(new Result.Broken(false));
  }

  /** Telling needs memory, too. */
  @Test
  void aJobHasItsResultEvenWhenNobodyCanBeTold() {
    try {
      job.run(
          _ -> {
            throw new OutOfMemoryError();
          },
          _ -> {
            throw new OutOfMemoryError();
          });
    } catch (OutOfMemoryError stillNone) {
      heard.add(stillNone);
    }
    assertThat(heard).hasSize(1);
    assertThat(job.result()).isEqualTo(new Result.Broken(true));
    job.await(Long.MAX_VALUE);
  }

  private void broken(Error error) {
    job.run(
        _ -> {
          throw error;
        },
        heard::add);
    job.await(Long.MAX_VALUE);
  }
}
