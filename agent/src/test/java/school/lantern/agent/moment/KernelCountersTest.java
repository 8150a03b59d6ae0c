package school.lantern.agent.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelCountersTest {
  @TempDir Path proc;

  private Path uptime;

  @BeforeEach
  void makeFile() {
    uptime = proc.resolve("uptime");
  }

  private KernelCounters saying(String text) throws IOException {
    Files.writeString(uptime, text);
    return new KernelCounters(proc);
  }

  @Test
  void hundredthsOfSecondsAreMillis() throws IOException {
    assertThat(saying("350735.47 234388.90\n").uptimeMillis()).isEqualTo(350_735_470);
    assertThat(saying("0.09 0.01\n").uptimeMillis()).isEqualTo(90);
    assertThat(saying("12").uptimeMillis()).isEqualTo(12_000);
  }

  @Test
  void theSameOpenFileTellsTheNextTime() throws IOException {
    KernelCounters counters = saying("9.99 1.00\n");
    assertThat(counters.uptimeMillis()).isEqualTo(9_990);
    Files.writeString(uptime, "10.01 1.00\n");
    assertThat(counters.uptimeMillis()).isEqualTo(10_010);
  }

  @Test
  void whatIsNoTimeIsNoZero() throws IOException {
    assertThatThrownBy(saying("soon")::uptimeMillis)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("uptime");
    assertThatThrownBy(saying("")::uptimeMillis).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aKernelThatDoesNotTellIsNamed() {
    assertThatThrownBy(() -> new KernelCounters(proc)).hasMessageContaining("uptime");
  }
}
