package school.lantern.agent.collector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.json.Json;
import school.lantern.model.EnrolmentReply;
import school.lantern.model.EnrolmentRequest;
import school.lantern.model.Observation;
import school.lantern.model.ObservationBatch;
import school.lantern.model.Receipt;
import school.lantern.model.RecordedObservation;
import school.lantern.model.Wire;

/** Stores batches in memory, once each observation, and misbehaves when it is asked to. */
public final class TestCollector implements AutoCloseable {
  public static final String SECRET = "open-sesame";

  /** What was stored, by epoch and number. */
  public final Map<String, Observation> stored = new ConcurrentHashMap<>();

  public final AtomicInteger repeated = new AtomicInteger();
  public final List<ObservationBatch> batches = new CopyOnWriteArrayList<>();

  /** The next requests go wrong in these ways, one each. */
  public final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

  /** Batches with one of these are refused as a whole, with 400. */
  public volatile Predicate<Observation> unreadable = what -> false;

  public volatile int batchMax = ObservationBatch.MAX_OBSERVATIONS;
  public volatile @Nullable SamplePhrases policy;

  /** How the files of phrases are handed out. */
  public final PhrasesServed phrases = new PhrasesServed();

  /** Whose hand is under the policies; another one's than at enrolment when a test forges. */
  public volatile PolicyHand policies = new PolicyHand();

  /** A collector of the version before does not. */
  public volatile boolean signsPolicies = true;

  /** Whom agents are to trust from now on, PEM. */
  public volatile String trusted = "";

  private final TestAuthority authority;
  private final TestAuthority signer;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpsServer server;

  public TestCollector(TestAuthority authority, String host, int port) throws Exception {
    this(authority, authority, host, port);
  }

  /** With a server certificate from elsewhere, as a school may bring it. */
  public TestCollector(TestAuthority authority, TestAuthority signer, String host, int port)
      throws Exception {
    this.authority = authority;
    this.signer = signer;
    this.server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    SSLContext tls = authority.server(host, signer.certificate());
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters asked = tls.getDefaultSSLParameters();
            asked.setWantClientAuth(true);
            parameters.setSSLParameters(asked);
          }
        });
    server.createContext(Wire.ENROL, exchange -> guarded(exchange, this::enrol));
    server.createContext(Wire.BATCHES, exchange -> guarded(exchange, this::batch));
    server.createContext(Wire.POLICY, exchange -> guarded(exchange, this::policy));
    server.createContext(Wire.PHRASES, exchange -> guarded(exchange, this::phrases));
    server.createContext(Wire.TRUST, exchange -> guarded(exchange, this::trust));
    server.setExecutor(threads);
    server.start();
  }

  public URI address() {
    return URI.create("https://localhost:" + port());
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String token() throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(authority.certificate().getEncoded());
    return SECRET + "." + HexFormat.of().formatHex(hash);
  }

  private interface Handler {
    void handle(HttpExchange exchange) throws Exception;
  }

  private static void guarded(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      handler.handle(exchange);
    } catch (Exception failed) {
      throw new IOException(failed);
    }
  }

  private void enrol(HttpExchange exchange) throws Exception {
    EnrolmentRequest request =
        Json.read(exchange.getRequestBody().readAllBytes(), EnrolmentRequest.class);
    if (!request.token().equals(token())) {
      Fault.problem(403, Wire.PROBLEM_BAD_TOKEN, "This token was used up").on(exchange);
      return;
    }
    X509Certificate certificate = signer.signRequest(request.signingRequest());
    EnrolmentReply reply =
        new EnrolmentReply(
            "unused",
            pem(certificate),
            pem(authority.certificate()),
            signsPolicies ? policies.publicKeyPem() : null);
    Fault.reply(exchange, 200, Json.bytes(reply));
  }

  private void batch(HttpExchange exchange) throws Exception {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (!hasClientCertificate(exchange)) {
      Fault.problem(401, Wire.PROBLEM_UNKNOWN_DEVICE, "no certificate").on(exchange);
      return;
    }
    Fault fault = faults.poll();
    if (fault != null && !fault.storesFirst()) {
      fault.on(exchange);
      return;
    }
    ObservationBatch batch;
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
      batch = Json.read(gzip.readAllBytes(), ObservationBatch.class);
    }
    if (batch.observations().size() > batchMax) {
      Fault.problem(413, Wire.PROBLEM_TOO_LARGE, "too long").on(exchange);
      return;
    }
    if (batch.observations().stream().map(RecordedObservation::what).anyMatch(unreadable)) {
      Fault.problem(400, Wire.PROBLEM_BAD_REQUEST, "unreadable").on(exchange);
      return;
    }
    Receipt receipt = store(batch);
    if (fault != null) {
      fault.on(exchange);
    } else {
      Fault.reply(exchange, 200, Json.bytes(receipt));
    }
  }

  private Receipt store(ObservationBatch batch) {
    batches.add(batch);
    int fresh = 0;
    for (RecordedObservation recorded : batch.observations()) {
      if (stored.putIfAbsent(batch.epoch() + "/" + recorded.seq(), recorded.what()) == null) {
        fresh++;
      } else {
        repeated.incrementAndGet();
      }
    }
    SamplePhrases current = policy;
    int again = batch.observations().size() - fresh;
    return new Receipt(
        fresh, again, 0, Instant.now(), current == null ? null : current.policy().version());
  }

  private void policy(HttpExchange exchange) throws IOException {
    SamplePhrases current = policy;
    if (current == null) {
      Fault.problem(404, "about:blank", "none").on(exchange);
      return;
    }
    String etag = "\"" + current.policy().version() + "\"";
    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    exchange.getResponseHeaders().add("ETag", etag);
    byte[] body = Json.bytes(current.policy());
    if (signsPolicies) {
      policies.sign(body, exchange.getResponseHeaders());
    }
    Fault.reply(exchange, 200, body);
  }

  private void trust(HttpExchange exchange) throws IOException {
    byte[] body = trusted.getBytes(StandardCharsets.UTF_8);
    policies.sign(body, exchange.getResponseHeaders());
    Fault.reply(exchange, 200, body);
  }

  private void phrases(HttpExchange exchange) throws IOException {
    phrases.answer(exchange, hasClientCertificate(exchange) ? policy : null);
  }

  private static boolean hasClientCertificate(HttpExchange exchange) {
    try {
      Certificate[] shown = ((HttpsExchange) exchange).getSSLSession().getPeerCertificates();
      return shown.length > 0;
    } catch (SSLPeerUnverifiedException none) {
      return false;
    }
  }

  private static String pem(X509Certificate certificate) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
