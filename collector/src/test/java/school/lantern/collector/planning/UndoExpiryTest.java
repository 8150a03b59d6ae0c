package school.lantern.collector.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.lantern.collector.MovableClock;
import school.lantern.collector.platform.Database;
import school.lantern.collector.timetable.Amendment;

@QuarkusTest
class UndoExpiryTest {
  @Inject UndoExpiry expiry;
  @Inject UndoStore undo;
  @Inject Database database;
  @Inject MovableClock clock;

  @Test
  void aChangeThatNobodyTookBackIsForgotten() {
    String site = "undo-expiry-" + UUID.randomUUID();
    keep(site, "jo@school.example", Duration.ofDays(6));
    keep(site, "kim@school.example", Duration.ofDays(8));
    expiry.forget();
    assertThat(isKept(site, "jo@school.example")).isTrue();
    assertThat(isKept(site, "kim@school.example")).isFalse();
  }

  private void keep(String site, String editor, Duration ago) {
    LastChange change =
        new LastChange(clock.instant().minus(ago), "Removed it", Alteration.of(Amendment.NONE));
    database.write(() -> undo.keep(site, editor, change));
  }

  private boolean isKept(String site, String editor) {
    return database.read(() -> undo.of(site, editor).isPresent());
  }
}
