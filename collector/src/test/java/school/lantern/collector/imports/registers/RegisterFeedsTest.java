package school.lantern.collector.imports.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.imports.registers.RegisterConsole.HEADINGS;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.MovableClock;
import school.lantern.collector.SchoolDay;
import school.lantern.collector.imports.FeedAddress;
import school.lantern.collector.imports.FeedLooks;
import school.lantern.collector.imports.OtherSources;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.presence.Presences;

/** Registers that an address answers, against a server of this machine. */
@QuarkusTest
class RegisterFeedsTest {
  private static final LocalDate DAY = LocalDate.of(2027, 2, 1);
  private static final Duration EVERY = Duration.ofMinutes(5);

  @Inject FeedLooks looks;
  @Inject RegisterFiles files;
  @Inject RegisterUndo undo;
  @Inject OtherSources onTheBoard;
  @Inject Presences presences;
  @Inject LanternConfig config;
  @Inject SchoolDay school;
  @Inject MovableClock clock;
  @Inject Scheduler timer;
  private final HttpServer server = server();
  private volatile String text = "";
  private final AtomicInteger whole = new AtomicInteger();
  private volatile int status = 200;

  @BeforeEach
  void begin() {
    timer.pause(); // its claims would run out by the moved clock
    school.begin();
    clock.set(Instant.parse(DAY + "T10:30:00Z"));
    school.lessonNow("ICT1");
    server.createContext("/secret", this::answer);
    server.start();
  }

  @AfterEach
  void back() {
    server.stop(0);
    clock.reset();
    timer.resume();
  }

  private record Told(Optional<Path> watchFolder, Map<String, Feed> feeds)
      implements RegistersConfig {}

  private record Address(URI url, RegistersConfig.Kind format, Duration every)
      implements RegistersConfig.Feed {}

  @Test
  void anAddressIsAskedWhenItIsTimeAndNothingIsTakenTwice() {
    RegisterFeeds feeds = feeds("taken");
    text = HEADINGS + line("LIB", "10:04:30");
    feeds.look();
    assertThat(outcome(feeds)).isEqualTo("taken.csv: 1 new or changed, 0 as before.");
    assertThat(presences.on(config.site(), DAY)).hasSize(1);
    assertThat(undo.files().getFirst().by()).as("the audit log").isEqualTo("registers taken");

    text = HEADINGS + line("LIB", "10:02");
    feeds.look();
    assertThat(whole.get()).as("it is not time yet").isEqualTo(1);
    clock.advance(EVERY);
    feeds.look();
    assertThat(outcome(feeds)).isEqualTo("taken.csv: 1 new or changed, 0 as before.");

    clock.advance(EVERY);
    feeds.look();
    assertThat(outcome(feeds)).isEqualTo("The same as last time.");
    assertThat(whole.get()).as("its tag was enough").isEqualTo(2);
  }

  @Test
  void whatIsTakenBackStaysBackUntilTheAddressAnswersSomethingElse() {
    RegisterFeeds feeds = feeds("back");
    text = HEADINGS + line("LIB", "10:04");
    feeds.look();
    assertThat(undo.takeBack(undo.last().orElseThrow().file().number(), "dsl")).isTrue();
    clock.advance(EVERY);
    feeds.look();
    assertThat(presences.on(config.site(), DAY)).isEmpty();
  }

  @Test
  void aMistakeIsSaidAndTriedAgain() {
    RegisterFeeds feeds = feeds("wrong");
    text = HEADINGS + line("LIB", "10:04") + line("NOWHERE", "10:05");
    feeds.look();
    assertThat(outcome(feeds))
        .isEqualTo("wrong.csv: nothing was stored: one error, in line 3: There is no such room.");
    assertThat(presences.on(config.site(), DAY)).as("all or nothing").isEmpty();
    clock.advance(EVERY);
    feeds.look();
    assertThat(whole.get()).as("the room may be there by now").isEqualTo(2);

    status = 503;
    clock.advance(EVERY);
    feeds.look();
    assertThat(outcome(feeds)).isEqualTo("The address answered with HTTP 503.");
  }

  @Test
  void pagesShowTheHostOnly() {
    FeedAddress address = feeds("host").addresses().getFirst();
    assertThat(address.host()).isEqualTo("127.0.0.1");
    assertThat(address.everyInWords()).isEqualTo("every 5 min");
    assertThat(onTheBoard.addresses()).as("none is set here").isEmpty();
  }

  private RegisterFeeds feeds(String name) {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/secret");
    Address address = new Address(url, RegistersConfig.Kind.CSV, EVERY);
    return new RegisterFeeds(looks, files, new Told(Optional.empty(), Map.of(name, address)));
  }

  private static String outcome(RegisterFeeds feeds) {
    List<FeedAddress> addresses = feeds.addresses();
    return feeds.last(addresses.getFirst()).orElseThrow().sentence();
  }

  private static String line(String room, String taken) {
    return "%s,now,,%s,S1,%s,25%n".formatted(DAY, room, taken);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String tag = "\"%x\"".formatted(text.hashCode());
    boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    exchange.getResponseHeaders().add("ETag", tag);
    if (status != 200 || same) {
      exchange.sendResponseHeaders(same ? 304 : status, -1);
    } else {
      whole.incrementAndGet();
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new IllegalStateException("no port", noPort);
    }
  }
}
