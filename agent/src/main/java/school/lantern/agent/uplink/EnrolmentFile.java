package school.lantern.agent.uplink;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a technician leaves on a workstation, or in a disk image, so that it enrols without anybody.
 *
 * <pre>
 *   collector=https://lantern.school.example:8443
 *   token=&lt;secret&gt;.&lt;pin&gt;
 *   ca=/etc/lantern/ca.pem        only for a server that does not show its authority
 * </pre>
 *
 * @param collector where to enrol
 * @param token the permission
 * @param authority the collector's authority, or {@code null} when the server shows it
 */
record EnrolmentFile(URI collector, EnrolmentToken token, @Nullable X509Certificate authority) {
  private static final Set<String> KNOWN = Set.of("collector", "token", "ca");

  /**
   * Reads such a file; lines that begin with # say nothing.
   *
   * @throws IllegalArgumentException if it is not understood; the message does not quote it
   */
  static EnrolmentFile read(Path file) throws IOException, GeneralSecurityException {
    Map<String, String> said = new HashMap<>();
    for (String line : Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int equals = line.indexOf('=');
        String name = equals < 0 ? "" : line.substring(0, equals).strip();
        if (!KNOWN.contains(name)) {
          throw new IllegalArgumentException(
              file + " may hold lines collector=, token= and ca= only");
        }
        said.put(name, line.substring(equals + 1).strip());
      }
    }
    String authority = said.get("ca");
    return new EnrolmentFile(
        address(said.getOrDefault("collector", "")),
        EnrolmentToken.parse(said.getOrDefault("token", "")),
        authority == null ? null : Pem.certificate(Files.readString(Path.of(authority))));
  }

  /**
   * A collector's address.
   *
   * @throws IllegalArgumentException if it is none
   */
  static URI address(String text) {
    URI address = URI.create(text);
    if (!"https".equals(address.getScheme()) || address.getHost() == null) {
      throw new IllegalArgumentException("the collector's address must be https://host:port");
    }
    return address;
  }
}
