package school.lantern.collector.fleet;

import io.vertx.core.http.HttpServerRequest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import school.lantern.collector.platform.ProblemException;
import school.lantern.model.Wire;

/**
 * Lets in who shows a certificate of an enrolled device, and nobody else. That our authority signed
 * it, and that it is still valid, was seen in the handshake.
 */
class AgentDoor {
  private static final String BEHIND = "/agent/";

  private final Fleet fleet;
  private final AgentDevice sender;

  AgentDoor(Fleet fleet, AgentDevice sender) {
    this.fleet = fleet;
    this.sender = sender;
  }

  @ServerRequestFilter
  void check(HttpServerRequest request) {
    String path = request.path();
    if (path == null || !path.startsWith(BEHIND) || path.equals(Wire.ENROL)) {
      return;
    }
    String deviceId = Fingerprints.deviceId(certificate(request).getPublicKey());
    Device device =
        fleet
            .device(deviceId)
            .orElseThrow(
                () -> ProblemException.unknownDevice("No enrolled device has this certificate."));
    if (device.contact().life().revoked()) {
      throw ProblemException.revoked("The technician revoked this device.");
    }
    sender.is(device);
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
