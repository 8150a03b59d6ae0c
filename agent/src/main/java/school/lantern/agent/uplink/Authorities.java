package school.lantern.agent.uplink;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.net.ssl.X509TrustManager;

/**
 * Whom to trust as the collector. One, but for the time in which a collector changes its authority:
 * then the one of now and its successor.
 *
 * @param all in the collector's order
 */
record Authorities(List<X509Certificate> all) {
  /** More than a change has: a list without an end would be kept on disk. */
  private static final int MOST = 4;

  private static final int MARK_CHARS = 16; // names a list among a handful; vouches for nothing

  /**
   * @throws IllegalArgumentException if there is none, or too many
   */
  Authorities {
    all = List.copyOf(all);
    if (all.isEmpty() || all.size() > MOST) {
      throw new IllegalArgumentException("one authority is trusted, or a few: " + all.size());
    }
  }

  /** Reads what {@link #pem()} wrote, or the collector. */
  static Authorities read(String pem) throws GeneralSecurityException {
    return new Authorities(
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
            .stream()
            .map(X509Certificate.class::cast)
            .toList());
  }

  String pem() throws GeneralSecurityException {
    StringBuilder text = new StringBuilder();
    for (X509Certificate one : all) {
      text.append(Pem.write("CERTIFICATE", one.getEncoded()));
    }
    return text.toString();
  }

  X509Certificate first() {
    return all.get(0);
  }

  /**
   * Whether the collector may have come to this list since. One of before is signed as well, so
   * nobody comes back: who is not trusted yet is no older than the newest one who is, and the
   * newest one stays until a newer one is there.
   */
  boolean mayBecome(Authorities next) {
    Instant newest = newest();
    return !next.newest().isBefore(newest)
        && next.all.stream().allMatch(one -> all.contains(one) || !begins(one).isBefore(newest));
  }

  private Instant newest() {
    return all.stream().map(Authorities::begins).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static Instant begins(X509Certificate one) {
    return one.getNotBefore().toInstant();
  }

  /** As {@link school.lantern.model.Wire#TRUSTED} has it. */
  String mark() throws GeneralSecurityException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (X509Certificate one : all) {
      bytes.writeBytes(one.getEncoded());
    }
    return Pem.sha256(bytes.toByteArray()).substring(0, MARK_CHARS);
  }

  /**
   * Trusts any of them, and nobody else.
   *
   * @param since it is this late at least
   */
  X509TrustManager trust(Instant since) {
    return new AnyAuthority(all.stream().map(one -> new OneAuthority(one, since)).toList());
  }
}
