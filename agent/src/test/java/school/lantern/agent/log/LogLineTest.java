package school.lantern.agent.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class LogLineTest {
  @Test
  void saysWhenHowSeriousWhoAndWhat() {
    assertThat(new LogLine().format(record("No room on the disk")))
        .isEqualTo(
            "2026-11-23T08:40:00.250Z WARNING Spool: No room on the disk" + System.lineSeparator());
  }

  @Test
  void aWholeSecondHasItsThousandthsToo() {
    LogRecord record = record("No room on the disk");
    record.setInstant(Instant.parse("2026-11-23T08:40:00Z"));
    assertThat(new LogLine().format(record)).startsWith("2026-11-23T08:40:00.000Z ");
  }

  @Test
  void aFailureComesWithItsTrace() {
    LogRecord record = record("No room on the disk");
    record.setThrown(new IOException("full", new IllegalStateException("why")));

    assertThat(new LogLine().format(record).lines())
        .startsWith("2026-11-23T08:40:00.250Z WARNING Spool: No room on the disk")
        .contains("java.io.IOException: full", "Caused by: java.lang.IllegalStateException: why")
        .anyMatch(line -> line.contains("at " + LogLineTest.class.getName() + "."));
  }

  @Test
  void valuesStandWhereTheMessageWantsThem() {
    LogRecord record = record("{0} of {1}");
    record.setParameters(new Object[] {3, "four"});

    assertThat(new LogLine().format(record)).contains("Spool: 3 of four");
  }

  @Test
  void theConsoleWritesThem() {
    Logger root = Logger.getLogger("");
    Handler console = new ConsoleHandler();
    root.addHandler(console);
    try {
      LogLine.everywhere();
      assertThat(console.getFormatter()).isInstanceOf(LogLine.class);
    } finally {
      root.removeHandler(console);
    }
  }

  private static LogRecord record(String message) {
    LogRecord record = new LogRecord(Level.WARNING, message);
    record.setLoggerName("school.lantern.agent.spool.Spool");
    record.setInstant(Instant.parse("2026-11-23T08:40:00.250999Z"));
    return record;
  }
}
