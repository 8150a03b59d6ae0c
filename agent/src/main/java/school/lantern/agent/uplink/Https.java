package school.lantern.agent.uplink;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * One server over HTTPS, one request at a time, on a connection that is kept. Whatever the server
 * does, the caller has an answer or an exception in time; a request that was given up neither
 * connects nor sends any more.
 *
 * <p>Over the JDK's old client: the new one costs a service that sends once a minute 700 classes
 * and three threads.
 */
final class Https {
  private static final int CONNECT_TIMEOUT_MILLIS = 5_000;
  private static final int BUFFER_BYTES = 8 << 10;
  private static final int FIRST_ERROR = 400;

  // Both are read once, by the JDK's client. What may be sent twice is for the caller to know; and
  // a connection outlives the minute between two heartbeats: a new one costs 3 KB and both sides'
  // time.
  static {
    System.setProperty("sun.net.http.retryPost", "false");
    System.setProperty("http.keepAlive.time.server", "150");
  }

  private final KnownSockets sockets;

  Https(SSLContext tls) {
    this.sockets = new KnownSockets(tls.getSocketFactory());
    // Each connection begins with the default one, which else means reading the JDK's 150
    // authorities. None of them is trusted here.
    HttpsURLConnection.setDefaultSSLSocketFactory(sockets);
  }

  /**
   * Asks.
   *
   * @param body what is posted, or {@code null} to get
   * @param answer takes the answer's body, piece by piece; when it throws, no more is read
   * @param within how long the whole of it may take
   * @return the answer, without its body
   * @throws SocketTimeoutException if it takes longer
   */
  Answer ask(
      URI address,
      Map<String, String> headers,
      byte @Nullable [] body,
      Consumer<byte[]> answer,
      Duration within)
      throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) address.toURL().openConnection();
    connection.setSSLSocketFactory(sockets);
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(CONNECT_TIMEOUT_MILLIS);
    connection.setReadTimeout(Math.toIntExact(within.toMillis()));
    headers.forEach(connection::setRequestProperty);
    FutureTask<Answer> exchange = new FutureTask<>(() -> exchange(connection, body, answer));
    KnownSockets.User thread = new KnownSockets.User(exchange);
    thread.start();
    return await(exchange, thread, within);
  }

  private Answer await(FutureTask<Answer> exchange, KnownSockets.User thread, Duration within)
      throws IOException {
    try {
      return exchange.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      sockets.abandon(thread);
      throw new SocketTimeoutException("no whole answer within " + within);
    } catch (InterruptedException closing) {
      sockets.abandon(thread);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException(failed.getCause());
    }
  }

  private static Answer exchange(
      HttpURLConnection connection, byte @Nullable [] body, Consumer<byte[]> answer)
      throws IOException {
    if (body != null) {
      connection.setDoOutput(true);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body);
      }
    }
    int status = connection.getResponseCode();
    if (status < 0) {
      throw new IOException("an answer that is no HTTP");
    }
    read(connection, status, answer);
    return new Answer(status, "", headers(connection));
  }

  private static void read(HttpURLConnection connection, int status, Consumer<byte[]> answer)
      throws IOException {
    long all = 0;
    try (InputStream in =
        status >= FIRST_ERROR ? connection.getErrorStream() : connection.getInputStream()) {
      byte[] buffer = new byte[BUFFER_BYTES];
      int read;
      while (in != null && (read = in.read(buffer)) >= 0) {
        all += read;
        answer.accept(Arrays.copyOf(buffer, read));
      }
    }
    long announced = connection.getContentLengthLong(); // the old client takes an early end for one
    if (status != HttpURLConnection.HTTP_NOT_MODIFIED && announced >= 0 && all < announced) {
      throw new IOException("the answer ended after " + all + " of " + announced + " bytes");
    }
  }

  /** The first of each name; at 0 stands the status. */
  private static Map<String, String> headers(HttpURLConnection connection) {
    Map<String, String> headers = new HashMap<>();
    String name;
    for (int i = 1; (name = connection.getHeaderFieldKey(i)) != null; i++) {
      headers.putIfAbsent(name.toLowerCase(Locale.ROOT), connection.getHeaderField(i));
    }
    return headers;
  }
}
