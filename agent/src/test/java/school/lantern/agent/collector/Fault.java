package school.lantern.agent.collector;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import school.lantern.agent.json.Json;

/**
 * One way in which an answer goes wrong.
 *
 * @param storesFirst whether the batch is stored all the same
 * @param answer what is done to the exchange
 */
public record Fault(String name, boolean storesFirst, Answer answer) {

  /** What the server does instead of answering well. */
  public interface Answer {
    void on(HttpExchange exchange) throws IOException;
  }

  /** The connection is dropped without a word. */
  public static final Fault RESET = new Fault("reset", false, HttpExchange::close);

  /** The batch is stored, and then the connection is dropped. */
  public static final Fault REPLY_LOST = new Fault("reply lost", true, HttpExchange::close);

  /** The batch is stored, and the receipt is no JSON. */
  public static final Fault BROKEN_RECEIPT =
      new Fault("broken receipt", true, exchange -> reply(exchange, 200, new byte[] {'{', '"'}));

  /** The batch is not stored, and the answer is somebody else's page with status 200. */
  public static final Fault CAPTIVE_PORTAL =
      new Fault(
          "captive portal",
          false,
          exchange -> reply(exchange, 200, "<html>Log on</html>".getBytes(StandardCharsets.UTF_8)));

  /** The answer begins and never ends. */
  public static final Fault STALLED_BODY =
      new Fault(
          "stalled body",
          true,
          exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            pause();
          });

  /** Somebody in between wants a name and a password. */
  public static final Fault LOG_ON_FIRST =
      new Fault(
          "log on first",
          false,
          exchange -> {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"proxy\"");
            reply(exchange, 401, new byte[0]);
          });

  /** No answer for longer than the client waits. */
  public static final Fault SLOW = new Fault("slow", false, exchange -> pause());

  public static Fault status(int status) {
    return new Fault("status " + status, false, exchange -> reply(exchange, status, new byte[0]));
  }

  public static Fault busy(int status, String retryAfter) {
    return new Fault(
        "busy " + status,
        false,
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", retryAfter);
          reply(exchange, status, new byte[0]);
        });
  }

  public static Fault problem(int status, String type, String detail) {
    byte[] body =
        Json.bytes(Map.of("type", type, "title", "No", "status", status, "detail", detail));
    return new Fault("problem " + status, false, exchange -> reply(exchange, status, body));
  }

  void on(HttpExchange exchange) throws IOException {
    answer.on(exchange);
  }

  static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(3);
    } catch (InterruptedException serverStops) {
      Thread.currentThread().interrupt();
    }
  }
}
