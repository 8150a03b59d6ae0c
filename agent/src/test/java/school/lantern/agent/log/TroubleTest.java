package school.lantern.agent.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class TroubleTest {
  private final List<LogRecord> said = new ArrayList<>();
  private long nanos;
  private final Trouble trouble =
      new Trouble(logger(), Level.WARNING, "The disk takes nothing", () -> nanos);

  private Logger logger() {
    Logger logger = Logger.getAnonymousLogger();
    logger.setUseParentHandlers(false);
    logger.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord one) {
            said.add(one);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        });
    return logger;
  }

  @Test
  void theSameIsSaidOnceAnHourAndTheRestIsCounted() {
    for (int i = 0; i < 1000; i++) {
      trouble.came(new IOException("full"));
    }
    assertThat(said).hasSize(1);
    assertThat(said.get(0).getMessage()).isEqualTo("The disk takes nothing");
    assertThat(said.get(0).getThrown()).hasMessage("full");
    nanos += Trouble.SAID_EVERY.toNanos();
    trouble.came(new IOException("full"));
    assertThat(said).hasSize(2);
    assertThat(said.get(1).getMessage())
        .isEqualTo("The disk takes nothing (and 999 times before, unsaid)");
  }

  @Test
  void anotherReasonIsSaidAtOnceButNotWithoutEnd() {
    trouble.came(new IOException("full"));
    trouble.came(new IOException("gone"));
    assertThat(said)
        .extracting(one -> one.getThrown().getMessage())
        .containsExactly("full", "gone");
    for (int i = 0; i < 1000; i++) {
      trouble.came(new IOException("block " + i));
    }
    assertThat(said).hasSize(Trouble.REASONS_MAX);
  }
}
