package school.lantern.agent.uplink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

  /** No answer but a file of phrases comes near it. */
  private static final int ANSWER_MAX_BYTES = 4 << 20;

  /** A file of phrases may take as many times longer: two megabytes over a school's slow line. */
  private static final int PHRASES_PATIENCE = 2;

  private final URI collector;
  private final Https https;
  private final Duration answerTimeout;
  private final @Nullable String machine;
  private final @Nullable String trusted;

  private CollectorDoor(
      URI collector,
      SSLContext tls,
      @Nullable String machine,
      @Nullable String trusted,
      Duration answerTimeout) {
    this.collector = collector;
    this.trusted = trusted;
    this.machine = machine;
    this.answerTimeout = answerTimeout;
    this.https = new Https(tls);
  }

  /** Says with each request which machine this is, and with batches whom it trusts. */
  static CollectorDoor to(Identity identity, Fingerprint machine) throws GeneralSecurityException {
    String mark = machine.saltedWith(identity.deviceId());
    String trusted = identity.authorities().mark();
    return new CollectorDoor(identity.collector(), identity.tls(), mark, trusted, ANSWER_TIMEOUT);
  }

  /** As above; but whom it trusts it does not say: that is not on disk yet. */
  static CollectorDoor onTrial(Identity identity, Fingerprint machine)
      throws GeneralSecurityException {
    String mark = machine.saltedWith(identity.deviceId());
    return new CollectorDoor(identity.collector(), identity.tls(), mark, null, ANSWER_TIMEOUT);
  }

  static CollectorDoor to(Identity identity) throws GeneralSecurityException {
    return to(identity, ANSWER_TIMEOUT);
  }

  static CollectorDoor to(Identity identity, Duration answerTimeout)
      throws GeneralSecurityException {
    return new CollectorDoor(identity.collector(), identity.tls(), null, null, answerTimeout);
  }

  /** For enrolment: no client certificate yet. */
  static CollectorDoor to(URI collector, SSLContext tls) {
    return new CollectorDoor(collector, tls, null, null, ANSWER_TIMEOUT);
  }

  /** Sends a batch. Safe to repeat, so a connection that had gone stale is replaced at once. */
  Outcome send(ObservationBatch batch) {
    byte[] packed = gzip(Json.bytes(batch));
    Map<String, String> headers = new HashMap<>(Map.of("Content-Encoding", "gzip"));
    if (trusted != null) {
      headers.put(Wire.TRUSTED, trusted);
    }
    try {
      return OutcomeTable.of(post(Wire.BATCHES, headers, packed), Instant.now());
    } catch (InterruptedIOException | ConnectException | SSLException failed) {
      return OutcomeTable.of(failed);
    } catch (IOException maybeStale) {
      try {
        return OutcomeTable.of(post(Wire.BATCHES, headers, packed), Instant.now());
      } catch (IOException failed) {
        return OutcomeTable.of(failed);
      }
    }
  }

  Answer policy(@Nullable String etag) throws IOException {
    return answer(Wire.POLICY, etag == null ? Map.of() : Map.of("If-None-Match", etag), null);
  }

  Answer trust() throws IOException {
    return answer(Wire.TRUST, Map.of(), null);
  }

  /**
   * Fetches a file of phrases, and hands its bytes over as they come.
   *
   * @param bytes takes each piece; when it throws, no more is fetched
   * @return the answer, its body left out
   */
  Answer phrases(CompiledPhrases file, Consumer<byte[]> bytes) throws IOException {
    return https.ask(
        collector.resolve(Wire.PHRASES + "/" + file.sha256()),
        all(Map.of("Accept-Encoding", "gzip")),
        null,
        bytes,
        answerTimeout.multipliedBy(PHRASES_PATIENCE));
  }

  Answer enrol(EnrolmentRequest enrolment) throws IOException {
    return post(Wire.ENROL, Map.of(), Json.bytes(enrolment));
  }

  Answer renew(RenewalRequest renewal) throws IOException {
    return post(Wire.RENEWAL, Map.of(), Json.bytes(renewal));
  }

  private Answer post(String path, Map<String, String> headers, byte[] body) throws IOException {
    Map<String, String> json = new HashMap<>(headers);
    json.put("Content-Type", "application/json");
    return answer(path, json, body);
  }

  private Answer answer(String path, Map<String, String> headers, byte @Nullable [] body)
      throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    Answer answer =
        https.ask(
            collector.resolve(path), all(headers), body, piece -> take(piece, text), answerTimeout);
    return answer.withBody(text.toString(StandardCharsets.UTF_8));
  }

  private static void take(byte[] piece, ByteArrayOutputStream text) {
    if (text.size() + piece.length > ANSWER_MAX_BYTES) {
      throw new UncheckedIOException(new IOException("an answer without an end"));
    }
    text.writeBytes(piece);
  }

  private Map<String, String> all(Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Accept", "*/*");
    if (machine != null) {
      all.put(Wire.MACHINE, machine);
    }
    return all;
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
