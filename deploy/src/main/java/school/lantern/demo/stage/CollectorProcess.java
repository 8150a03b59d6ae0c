package school.lantern.demo.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real collector on its embedded database, in a folder of its own. */
public final class CollectorProcess implements AutoCloseable {
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(90);

  private final Built built;
  private final Path data;
  private final int port;
  private final Map<String, String> settings;
  private Running running;

  private CollectorProcess(Built built, Path data, int port, Map<String, String> settings) {
    this.built = built;
    this.data = data;
    this.port = port;
    this.settings = new HashMap<>(settings);
    this.settings.put("JAVA_HOME", Built.javaHome());
    this.settings.put("LANTERN_COLLECTOR_HOME", built.collectorHome().toString());
    this.settings.put("LANTERN_DATA", data.toString());
    this.settings.put("LANTERN_URL", address().toString());
    this.settings.put("QUARKUS_HTTP_SSL_PORT", Integer.toString(port));
    this.running = launch();
  }

  /**
   * Starts it, and waits until it answers.
   *
   * @param data its data folder
   * @param port where it serves
   * @param settings further environment variables
   */
  public static CollectorProcess start(
      Built built, Path data, int port, Map<String, String> settings) {
    CollectorProcess collector = new CollectorProcess(built, data, port, settings);
    collector.awaitReady();
    return collector;
  }

  /** A port that is free now. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  public URI address() {
    return URI.create("https://localhost:" + port);
  }

  public Path data() {
    return data;
  }

  /** The certificate of its own authority. */
  public Path authority() {
    return data.resolve("authority/ca.pem");
  }

  public Path log() {
    return running.log();
  }

  /** The power cut. */
  public void kill() {
    running.kill();
  }

  /** Starts it again on the same data. */
  public void startAgain() {
    running = launch();
    awaitReady();
  }

  /**
   * Runs a console command beside the serving collector.
   *
   * @return what it printed
   * @throws IllegalStateException if it failed
   */
  public String console(String... arguments) {
    List<String> command = command();
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(settings);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(running.log().toFile()));
    try {
      Process process = builder.start();
      String printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IllegalStateException(
            "Collector command " + arguments[0] + " ended with " + exit + ":\n" + printed);
      }
      return printed;
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped", stopped);
    }
  }

  private Running launch() {
    return Running.start(command(), settings, data.resolveSibling("collector.log"));
  }

  private List<String> command() {
    return new ArrayList<>(List.of("sh", built.collectorLauncher().toString()));
  }

  private void awaitReady() {
    Until.holds("the collector, see " + log(), STARTS_WITHIN, this::ready);
  }

  private boolean ready() {
    if (!running.alive()) {
      throw new IllegalStateException("The collector ended at its start, see " + log());
    }
    if (!Files.exists(authority())) {
      return false;
    }
    try (HttpClient client = HttpClient.newBuilder().sslContext(Trust.only(authority())).build()) {
      HttpRequest question = HttpRequest.newBuilder(address().resolve("/q/health/ready")).build();
      return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped", stopped);
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
