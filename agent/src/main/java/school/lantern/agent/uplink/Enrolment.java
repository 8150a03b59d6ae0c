package school.lantern.agent.uplink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.health.AgentVersion;
import school.lantern.agent.health.Fingerprint;
import school.lantern.agent.json.Json;
import school.lantern.model.EnrolmentReply;
import school.lantern.model.EnrolmentRequest;
import school.lantern.model.Wire;

/** Asks a collector to take this workstation in. */
final class Enrolment {
  private static final int OK = 200;
  private static final int CREATED = 201;

  private Enrolment() {}

  /**
   * Enrols with a new key.
   *
   * @param authority the collector's CA certificate when it was brought along, or {@code null} when
   *     the server shows it
   * @throws IOException if the collector does not answer or refuses; the message says why
   * @throws GeneralSecurityException if what it answers does not fit the token or our key
   */
  static Identity at(URI collector, EnrolmentToken token, @Nullable X509Certificate authority)
      throws IOException, GeneralSecurityException {
    KeyPair keys = newKeys();
    String deviceId = Pem.sha256(keys.getPublic().getEncoded());

    CollectorDoor door = CollectorDoor.to(collector, tls(token, authority));
    Answer answer =
        door.enrol(
            new EnrolmentRequest(
                token.whole(),
                SigningRequest.pem(keys, deviceId),
                hostname(),
                Fingerprint.ofThisMachine().saltedWith(deviceId),
                AgentVersion.current()));
    if (answer.status() != OK && answer.status() != CREATED) {
      throw new IOException(refusal(answer));
    }
    EnrolmentReply reply = Json.read(answer.body(), EnrolmentReply.class);
    Identity identity =
        new Identity(
            collector,
            keys.getPrivate(),
            Pem.certificate(reply.certificate()),
            Authorities.read(reply.authority()),
            reply.policyKey() == null ? null : Pem.publicKey(reply.policyKey()));
    if (!Pem.sha256(identity.authorities().first().getEncoded()).equals(token.pin())) {
      throw new GeneralSecurityException("the reply names another authority than the token");
    }
    if (!identity.deviceId().equals(deviceId)) {
      throw new GeneralSecurityException("the certificate is for another key than ours");
    }
    return identity;
  }

  static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static SSLContext tls(EnrolmentToken token, @Nullable X509Certificate authority)
      throws GeneralSecurityException {
    X509TrustManager trust = new PinnedAuthority(token.pin());
    if (authority != null) {
      if (!Pem.sha256(authority.getEncoded()).equals(token.pin())) {
        throw new GeneralSecurityException("the CA file is not the authority of the token");
      }
      trust = OneAuthority.beforeEnrolment(authority);
    }
    return Tls.context(trust);
  }

  static String refusal(Answer answer) {
    Answer.Problem problem = answer.problem();
    String words = problem.detail() == null ? problem.title() : problem.detail();
    if (words != null && Wire.PROBLEM_BAD_TOKEN.equals(problem.type())) {
      return "the token was refused: " + words;
    }
    return "the collector refused (status "
        + answer.status()
        + ")"
        + (words == null ? "" : ": " + words);
  }

  /** The kernel's own word where it gives one: a name server need not know this machine. */
  static String hostname() throws IOException {
    Path kernel = Path.of("/proc/sys/kernel/hostname");
    if (Files.isReadable(kernel)) {
      return Files.readString(kernel).strip();
    }
    return InetAddress.getLocalHost().getHostName();
  }
}
