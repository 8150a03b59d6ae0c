package school.lantern.collector.imports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks an address for a file: encrypted, bounded in size and in time. */
final class FeedFetch {
  private static final int BYTES_MAX = 32 * 1024 * 1024;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ALL = Duration.ofSeconds(60);
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int REDIRECTS = 300;
  private static final int ERRORS = 400;

  // An address that moves is a change that somebody should make by hand: the new one may be
  // anybody's.
  private final HttpClient client;

  FeedFetch() {
    this(HttpClient.newBuilder());
  }

  /** For tests, which trust an authority of their own. */
  FeedFetch(HttpClient.Builder client) {
    this.client = client.connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
  }

  /** What came back. */
  sealed interface Answer {
    /** The same as last time. */
    record NotModified() implements Answer {}

    /**
     * A file.
     *
     * @param etag what to ask with next time, if the address gave one
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared: read once
    record Content(byte[] bytes, @Nullable String etag) implements Answer {}
  }

  /**
   * Asks.
   *
   * @param etag what the address gave last time
   * @throws UnreadableException with a sentence for the technician, when nothing usable came; it
   *     never holds the address, which may be a secret
   */
  Answer fetch(URI address, @Nullable String etag) {
    if (!allowed(address)) {
      throw new UnreadableException("The address must begin with https.");
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(ALL).GET();
    if (etag != null) {
      request.header("If-None-Match", etag);
    }
    HttpResponse<byte[]> response = answer(request.build());
    int status = response.statusCode();
    if (status == NOT_MODIFIED) {
      return new Answer.NotModified();
    }
    if (status != OK) {
      throw new UnreadableException(
          status >= REDIRECTS && status < ERRORS
              ? "The address has moved (HTTP %d): set the new one.".formatted(status)
              : "The address answered with HTTP %d.".formatted(status));
    }
    return new Answer.Content(response.body(), response.headers().firstValue("ETag").orElse(null));
  }

  private HttpResponse<byte[]> answer(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), BYTES_MAX));
    try {
      return answer.get(ALL.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw new UnreadableException(
          failed.getCause() instanceof IOException
              ? "The address could not be reached, or sent more than 32 MB."
              : "The address could not be reached.",
          failed);
    } catch (TimeoutException slow) {
      answer.cancel(true);
      throw new UnreadableException(
          "The address took longer than %d s.".formatted(ALL.toSeconds()), slow);
    } catch (InterruptedException interrupted) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new UnreadableException("The collector stops.", interrupted);
    }
  }

  /** Encrypted, or this machine. */
  static boolean allowed(URI address) {
    String host = address.getHost();
    if (host == null) {
      return false;
    }
    boolean here =
        host.equals("localhost")
            || host.equals("[::1]")
            || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    return "https".equalsIgnoreCase(address.getScheme())
        || (here && "http".equalsIgnoreCase(address.getScheme()));
  }
}
