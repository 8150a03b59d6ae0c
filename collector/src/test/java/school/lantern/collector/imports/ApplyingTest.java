package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.imports.Imports.Answer;
import school.lantern.collector.imports.Imports.Order;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.platform.Database;

/** What others do while the files of an import are read for the second time. */
@QuarkusTest
class ApplyingTest {
  private static final Actor OFFICE = new Actor("jo@school.example", "J. Okafor");

  @Inject Database database;
  @Inject SchoolRecords records;
  @Inject ImportJournal journal;
  @Inject Fleet fleet;
  @Inject Clock clock;
  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(ApplyingTest::nothing);
  private String site = "";

  @BeforeEach
  void anotherSchool() {
    site = "applying-" + UUID.randomUUID();
  }

  @Test
  void filesAreReadWhileOthersWrite() {
    meanwhile.set(() -> fleet.replaceRooms("elsewhere-" + site, List.of(new Room("X", "X"))));
    assertThat(apply()).isInstanceOf(Answer.Done.class);
    assertThat(fleet.rooms(site)).containsOnlyKeys("ICT1");
    assertThat(fleet.rooms("elsewhere-" + site)).containsOnlyKeys("X");
  }

  @Test
  void aSchoolThatChangedWhileFilesWereReadMakesThePreviewAnOldOne() {
    meanwhile.set(() -> fleet.replaceRooms(site, List.of(new Room("HALL", "Hall"))));
    assertThat(apply()).isInstanceOf(Answer.LookAgain.class);
    assertThat(fleet.rooms(site)).containsOnlyKeys("HALL");
  }

  /** Looks at files, and applies them while somebody else does something. */
  private Answer apply() {
    Imports imports =
        new Imports(database, records, new Formats(List.of(new Slow())), journal, clock);
    Runnable later = meanwhile.getAndSet(ApplyingTest::nothing);
    Preview preview =
        imports.preview(site, new Upload(Map.of("rooms.csv", "id,name\nICT1,Suite\n")));
    meanwhile.set(later);
    Order order = new Order(Objects.requireNonNull(preview.token()), false);
    return imports.apply(site, order, OFFICE, Progress.UNHEARD);
  }

  private static void nothing() {}

  /** Lets somebody else, on another thread, finish something before it reads. */
  private final class Slow implements SchoolFormat {
    private final PlainFormat plain = new PlainFormat();

    @Override
    public String label() {
      return "slow";
    }

    @Override
    public Set<String> reads(Upload upload) {
      return plain.reads(upload);
    }

    @Override
    public void read(Upload upload, Draft draft, Mistakes mistakes) {
      try (ExecutorService other = Executors.newSingleThreadExecutor()) {
        other.submit(meanwhile.get()).get();
      } catch (Exception failed) {
        throw new IllegalStateException(failed);
      }
      plain.read(upload, draft, mistakes);
    }
  }
}
