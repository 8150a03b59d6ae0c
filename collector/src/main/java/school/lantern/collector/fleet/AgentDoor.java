package school.lantern.collector.fleet;

import io.vertx.core.http.HttpServerRequest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import school.lantern.collector.platform.ProblemException;
import school.lantern.model.Wire;

/**
 * Lets in who shows a certificate of an enrolled device, and nobody else. That our authority signed
 * it was seen in the handshake ({@link AgentTrust}). One that has ended opens the door of renewal
 * only. One that has not begun yet is as good as any: then the collector's clock was set back.
 */
class AgentDoor {
  private static final String BEHIND = "/agent/";

  private final Fleet fleet;
  private final AgentDevice sender;
  private final Machines machines;
  private final TrustNotes trust;
  private final Clock clock;

  AgentDoor(Fleet fleet, AgentDevice sender, Machines machines, TrustNotes trust, Clock clock) {
    this.trust = trust;
    this.machines = machines;
    this.fleet = fleet;
    this.sender = sender;
    this.clock = clock;
  }

  @ServerRequestFilter
  void check(HttpServerRequest request) {
    String path = request.path();
    if (path == null || !path.startsWith(BEHIND) || path.equals(Wire.ENROL)) {
      return;
    }
    X509Certificate certificate = certificate(request);
    String deviceId = Fingerprints.deviceId(certificate.getPublicKey());
    Device device =
        fleet
            .device(deviceId)
            .orElseThrow(
                () -> ProblemException.unknownDevice("No enrolled device has this certificate."));
    if (device.contact().life().revoked()) {
      throw ProblemException.revoked("The technician revoked this device.");
    }
    boolean ended = certificate.getNotAfter().toInstant().isBefore(clock.instant());
    if (ended && !path.equals(Wire.RENEWAL)) {
      throw ProblemException.certificateEnded("This certificate has ended; renew it first.");
    }
    sender.is(device, ended);
    if (path.equals(Wire.BATCHES)) {
      // Both are read with a receipt only, so once the batch is durable.
      if (machines.needsOwnKey(device, request.getHeader(Wire.MACHINE))) {
        request.response().putHeader(Wire.ORDER, Wire.OWN_KEY);
      }
      trust.heard(device, certificate, request);
    }
  }

  private static X509Certificate certificate(HttpServerRequest request) {
    SSLSession session = request.sslSession();
    if (session != null) {
      try {
        Certificate[] shown = session.getPeerCertificates();
        if (shown.length > 0 && shown[0] instanceof X509Certificate certificate) {
          return certificate;
        }
      } catch (SSLPeerUnverifiedException none) {
        // As below.
      }
    }
    throw ProblemException.unknownDevice("This needs a client certificate; enrol first.");
  }
}
