package school.lantern.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import school.lantern.demo.stage.CollectorProcess;
import school.lantern.demo.stage.Trust;

/**
 * Stands between a real agent and a real collector, and writes down what goes over the wire before
 * it is encrypted.
 *
 * <p>It can do that because the test holds the keys of both ends: towards the agent it shows the
 * collector's own server certificate, towards the collector the agent's own client certificate.
 */
final class WireTap implements AutoCloseable {
  private static final Set<String> NOT_FORWARDED =
      Set.of(
          "host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings");

  private final CollectorProcess collector;
  private final Path agentState;
  private final HttpsServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  private WireTap(CollectorProcess collector, Path agentState) throws IOException {
    this.collector = collector;
    this.agentState = agentState;
    Path authority = collector.data().resolve("authority");
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(
            Trust.with(
                collector.authority(),
                authority.resolve("server.pem"),
                authority.resolve("server.key"))));
    server.createContext("/", this::pass);
    server.setExecutor(workers);
    server.start();
  }

  static WireTap before(CollectorProcess collector, Path agentState) {
    try {
      return new WireTap(collector, agentState);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  URI address() {
    return URI.create("https://localhost:" + server.getAddress().getPort());
  }

  /** All request bodies and response bodies so far, unpacked. */
  String heard() {
    synchronized (heard) {
      return heard.toString(StandardCharsets.UTF_8);
    }
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      note(body, Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Encoding")));
      HttpResponse<byte[]> answer = forward(exchange, body);
      note(answer.body(), answer.headers().firstValue("Content-Encoding"));
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (forwarded(name)) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      exchange.sendResponseHeaders(
          answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(collector.address().resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (forwarded(name)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try (HttpClient asTheAgent = HttpClient.newBuilder().sslContext(agentIdentity()).build()) {
      return asTheAgent.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped", stopped);
    }
  }

  private javax.net.ssl.SSLContext agentIdentity() throws IOException {
    Path identities = agentState.resolve("identity");
    if (!Files.exists(identities)) {
      return Trust.only(collector.authority()); // not enrolled yet
    }
    List<Path> own;
    try (Stream<Path> entries = Files.list(identities)) {
      own = entries.filter(entry -> Files.exists(entry.resolve("certificate.pem"))).toList();
    }
    return own.isEmpty()
        ? Trust.only(collector.authority())
        : Trust.with(
            collector.authority(),
            own.getFirst().resolve("certificate.pem"),
            own.getFirst().resolve("key.pem"));
  }

  private static boolean forwarded(String header) {
    return !NOT_FORWARDED.contains(header.toLowerCase(Locale.ROOT)) && !header.startsWith(":");
  }

  private void note(byte[] body, Optional<String> encoding) throws IOException {
    byte[] plain =
        encoding.filter("gzip"::equals).isPresent()
            ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
            : body;
    synchronized (heard) {
      heard.writeBytes(plain);
      heard.write('\n');
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.close();
  }
}
