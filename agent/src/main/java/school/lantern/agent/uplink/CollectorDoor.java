package school.lantern.agent.uplink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.health.Fingerprint;
import school.lantern.agent.json.Json;
import school.lantern.model.CompiledPhrases;
import school.lantern.model.EnrolmentRequest;
import school.lantern.model.ObservationBatch;
import school.lantern.model.RenewalRequest;
import school.lantern.model.Wire;

/** The collector over HTTPS. Blocks its caller; bounded in time, body included. */
final class CollectorDoor {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

  /** A file of phrases may take as many times longer: two megabytes over a school's slow line. */
  private static final int PHRASES_PATIENCE = 2;

  private final URI collector;
  private final HttpClient client;
  private final Duration answerTimeout;
  private final @Nullable String machine;

  private CollectorDoor(
      URI collector, SSLContext tls, @Nullable String machine, Duration answerTimeout) {
    this.collector = collector;
    this.machine = machine;
    this.answerTimeout = answerTimeout;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .sslContext(tls)
            .build();
  }

  /** Says with each request which machine this is. */
  static CollectorDoor to(Identity identity, Fingerprint machine)
      throws GeneralSecurityException, IOException {
    String mark = machine.saltedWith(identity.deviceId());
    return new CollectorDoor(identity.collector(), identity.tls(), mark, ANSWER_TIMEOUT);
  }

  static CollectorDoor to(Identity identity) throws GeneralSecurityException, IOException {
    return to(identity, ANSWER_TIMEOUT);
  }

  static CollectorDoor to(Identity identity, Duration answerTimeout)
      throws GeneralSecurityException, IOException {
    return new CollectorDoor(identity.collector(), identity.tls(), null, answerTimeout);
  }

  /** For enrolment: no client certificate yet. */
  static CollectorDoor to(URI collector, SSLContext tls) {
    return new CollectorDoor(collector, tls, null, ANSWER_TIMEOUT);
  }

  /** Sends a batch. Safe to repeat, so a connection that had gone stale is replaced at once. */
  Outcome send(ObservationBatch batch) {
    HttpRequest request =
        request(Wire.BATCHES)
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(gzip(Json.bytes(batch))))
            .build();
    try {
      return OutcomeTable.of(answer(request), Instant.now());
    } catch (HttpTimeoutException | ConnectException | SSLException failed) {
      return OutcomeTable.of(failed);
    } catch (IOException maybeStale) {
      try {
        return OutcomeTable.of(answer(request), Instant.now());
      } catch (IOException failed) {
        return OutcomeTable.of(failed);
      }
    }
  }

  Answer policy(@Nullable String etag) throws IOException {
    HttpRequest.Builder request = request(Wire.POLICY).GET();
    if (etag != null) {
      request.header("If-None-Match", etag);
    }
    return answer(request.build());
  }

  /**
   * Fetches a file of phrases, and hands its bytes over as they come.
   *
   * @param bytes takes each piece; when it throws, no more is fetched
   * @return the answer, its body left out
   */
  Answer phrases(CompiledPhrases file, Consumer<byte[]> bytes) throws IOException {
    HttpRequest request =
        request(Wire.PHRASES + "/" + file.sha256()).header("Accept-Encoding", "gzip").build();
    return Answer.withoutBody(
        bounded(
            request,
            BodyHandlers.ofByteArrayConsumer(piece -> piece.ifPresent(bytes)),
            answerTimeout.multipliedBy(PHRASES_PATIENCE)));
  }

  Answer enrol(EnrolmentRequest enrolment) throws IOException {
    return answer(
        request(Wire.ENROL)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(Json.bytes(enrolment)))
            .build());
  }

  Answer renew(RenewalRequest renewal) throws IOException {
    return answer(
        request(Wire.RENEWAL)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(Json.bytes(renewal)))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(collector.resolve(path)).timeout(answerTimeout);
    return machine == null ? request : request.header(Wire.MACHINE, machine);
  }

  /** The client's own time-out ends with the headers; this one covers the body as well. */
  private Answer answer(HttpRequest request) throws IOException {
    return Answer.of(
        bounded(request, BodyHandlers.ofString(StandardCharsets.UTF_8), answerTimeout));
  }

  private <T> HttpResponse<T> bounded(
      HttpRequest request, HttpResponse.BodyHandler<T> body, Duration timeout) throws IOException {
    CompletableFuture<HttpResponse<T>> response = client.sendAsync(request, body);
    try {
      return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      response.cancel(true);
      throw new HttpTimeoutException("no whole answer within " + timeout);
    } catch (InterruptedException closing) {
      response.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException(failed.getCause());
    }
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
