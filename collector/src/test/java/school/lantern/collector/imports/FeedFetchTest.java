package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.lantern.collector.imports.FeedFetch.Answer;

class FeedFetchTest {
  private static final int MEGABYTE = 1024 * 1024;
  private final FeedFetch fetch = new FeedFetch();
  private @Nullable HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    HttpServer made =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server = made;
    byte[] rooms = "id,name\n".getBytes(StandardCharsets.UTF_8);
    made.createContext(
        "/rooms",
        exchange -> {
          boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().add("ETag", "\"v1\"");
          exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : rooms.length);
          if (!same) {
            exchange.getResponseBody().write(rooms);
          }
          exchange.close();
        });
    made.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/rooms");
          exchange.sendResponseHeaders(301, -1);
          exchange.close();
        });
    made.createContext(
        "/huge",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] some = new byte[MEGABYTE];
          try {
            for (int sent = 0; sent < 40; sent++) {
              exchange.getResponseBody().write(some);
            }
          } catch (IOException refused) {
            exchange.close();
          }
        });
    made.start();
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void takesAFileAndAsksAgainWithItsTag() {
    assertThat(fetch.fetch(at("/rooms"), null))
        .isInstanceOfSatisfying(
            Answer.Content.class,
            content -> {
              assertThat(content.bytes()).hasSize(8);
              assertThat(content.etag()).isEqualTo("\"v1\"");
            });
    assertThat(fetch.fetch(at("/rooms"), "\"v1\"")).isInstanceOf(Answer.NotModified.class);
  }

  @Test
  void saysWhyNothingCame() {
    assertThatThrownBy(() -> fetch.fetch(at("/none"), null)).hasMessageContaining("HTTP 404");
    assertThatThrownBy(() -> fetch.fetch(at("/moved"), null)).hasMessageContaining("has moved");
    assertThatThrownBy(() -> fetch.fetch(at("/huge"), null)).hasMessageContaining("32 MB");
    stop();
    assertThatThrownBy(() -> fetch.fetch(at("/rooms"), null))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("could not be reached");
  }

  @ParameterizedTest
  @CsvSource({
    "https://mis.example/export?key=s,true",
    "http://mis.example/export,false",
    "http://localhost:80/x,true",
    "http://127.0.0.1/x,true",
    "http://[::1]:9/x,true",
    "http://127.0.0.1.example/x,false",
    "http://localhost.example/x,false",
    "file:///etc/passwd,false",
    "ftp://localhost/x,false"
  })
  void onlyEncryptedOrThisMachine(URI address, boolean allowed) {
    assertThat(FeedFetch.allowed(address)).isEqualTo(allowed);
  }

  private URI at(String path) {
    int port = server == null ? 1 : server.getAddress().getPort();
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
