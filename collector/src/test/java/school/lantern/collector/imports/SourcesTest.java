package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.collector.MovableClock;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.imports.ImportsConfig.Feed;
import school.lantern.collector.imports.ImportsConfig.Kind;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;

@QuarkusTest
class SourcesTest {
  @Inject Arrivals arrivals;
  @Inject FeedLooks feeds;
  @Inject Imports imports;
  @Inject ImportJournal journal;
  @Inject SourceStore kept;
  @Inject SchoolRecords records;
  @Inject Fleet fleet;
  @Inject Database database;
  @Inject LanternConfig school;
  @Inject MovableClock clock;
  @Inject Scheduler timer;
  @TempDir Path folder;
  private SchoolData before = Sample.NO_SCHOOL;

  @BeforeEach
  void emptySchool() {
    timer.pause(); // its claims would run out by the moved clock
    before = database.read(() -> records.load(school.site()));
    database.write(() -> records.store(school.site(), before, Sample.NO_SCHOOL));
  }

  /** Other tests share the site. */
  @AfterEach
  void bringTheSchoolBack() {
    clock.reset();
    timer.resume();
    database.write(() -> SnapshotEntity.delete("site", school.site())); // some are of tomorrow
    database.write(() -> records.store(school.site(), records.load(school.site()), before));
  }

  private record Told(Optional<Path> watchFolder, Map<String, Feed> feeds)
      implements ImportsConfig {}

  private record Address(URI url, Kind format, Duration every) implements Feed {}

  @Test
  void theFolderIsTakenWhenItStandsStill() throws IOException {
    Sources sources = new Sources(arrivals, feeds, new Told(Optional.of(folder), Map.of()), school);
    Files.writeString(folder.resolve("rooms.csv"), "id,name\nW,Watched\n");
    sources.look();
    assertThat(fleet.rooms(school.site())).isEmpty();
    sources.look();
    assertThat(fleet.rooms(school.site())).containsOnlyKeys("W");
    assertThat(sources.all()).extracting(Sources.Source::name).isEqualTo(List.of(Sources.FOLDER));
  }

  /** Memory that is gone for one source is no reason to be silent about it. */
  @Test
  void aLookThatIsTooMuchIsOnRecord() throws IOException {
    Arrivals small =
        new Arrivals(database, imports, journal, kept, clock) {
          @Override
          boolean take(String site, Arrival arrival) {
            throw new OutOfMemoryError();
          }
        };
    Sources sources = new Sources(small, feeds, new Told(Optional.of(folder), Map.of()), school);
    Files.writeString(folder.resolve("rooms.csv"), "id,name\nW,Watched\n");
    sources.look();
    sources.look();
    assertThat(arrivals.last(school.site(), Sources.FOLDER).orElseThrow().outcome())
        .isEqualTo("The files need more memory than Lantern has here.");
    assertThat(imports.latest(school.site()).getFirst().outcome())
        .isEqualTo(ImportStore.Outcome.FAILED);
  }

  @Test
  void filesThatWaitedTooLongAreTakenFromTheFolderAgain() throws IOException {
    Sources sources = new Sources(arrivals, feeds, new Told(Optional.of(folder), Map.of()), school);
    Files.writeString(folder.resolve("rooms.csv"), "id,name\nW,one\nW,two\n");
    sources.look();
    sources.look();
    assertThat(arrivals.waiting(school.site())).hasSize(1);
    clock.advance(Duration.ofDays(15));
    imports.forget();
    assertThat(arrivals.waiting(school.site())).isEmpty();
    sources.look();
    assertThat(arrivals.waiting(school.site()))
        .singleElement()
        .satisfies(one -> arrivals.discard(school.site(), one.token()));
  }

  @Test
  void anAddressIsAskedWhenItIsTime() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/secret",
        exchange -> {
          byte[] text =
              "id,name\nF,at %s\n".formatted(clock.instant()).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, text.length);
          exchange.getResponseBody().write(text);
          exchange.close();
        });
    server.start();
    try {
      URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/secret");
      Feed feed = new Address(url, Kind.CSV, Duration.ofHours(2));
      Sources sources =
          new Sources(arrivals, feeds, new Told(Optional.empty(), Map.of("rooms", feed)), school);
      assertThat(sources.all().getFirst().where()).isEqualTo("127.0.0.1");
      clock.advance(Duration.ofDays(1));
      sources.look();
      Room first = fleet.rooms(school.site()).get("F");
      assertThat(first).isNotNull();
      clock.advance(Duration.ofMinutes(119));
      sources.look();
      assertThat(fleet.rooms(school.site()).get("F")).isEqualTo(first);
      clock.advance(Duration.ofMinutes(2));
      sources.look();
      assertThat(fleet.rooms(school.site()).get("F")).isNotEqualTo(first);
    } finally {
      server.stop(0);
    }
  }
}
