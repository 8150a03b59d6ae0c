package school.lantern.agent.uplink;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.files.PrivateFiles;
import school.lantern.agent.win32.Host;
import school.lantern.agent.win32.ProtectedData;

/**
 * The identity on disk: one folder per enrolment, and a file that names the one in force. So a
 * crash in the middle of an enrolment never leaves a key beside another key's certificate.
 *
 * <pre>
 *   identity/current                    device id
 *   identity/&lt;device id&gt;/key.pem         PKCS#8; on Windows key.dpapi, which only this machine opens
 *                        certificate.pem
 *                        authority.pem   whom to trust; two while the collector changes its authority
 *                        policy.pem      by what policies are known, once it was learnt
 *                        collector       https://host:port
 *   identity/next/                       a key that the collector did not sign yet
 * </pre>
 */
final class IdentityFolder {
  private static final String NEXT = "next";
  private static final String AUTHORITIES = "authority.pem";
  private static final String POLICY_KEY = "policy.pem";

  private final Path folder;

  /**
   * The identity in a state folder.
   *
   * @param state the agent's state folder
   */
  IdentityFolder(Path state) {
    this.folder = state.resolve("identity");
  }

  void store(Identity identity) throws IOException, GeneralSecurityException {
    String deviceId = identity.deviceId();
    Path own = folder.resolve(deviceId);
    PrivateFiles.makeFolder(folder);
    PrivateFiles.makeFolder(own);
    writeKey(own, identity.key().getEncoded());
    write(own.resolve("certificate.pem"), certificate(identity.certificate().getEncoded()));
    write(own.resolve(AUTHORITIES), identity.authorities().pem());
    if (identity.policyKey() != null) {
      write(own.resolve(POLICY_KEY), publicKey(identity.policyKey()));
    }
    write(own.resolve("collector"), identity.collector() + "\n");
    write(folder.resolve("current"), deviceId + "\n");
  }

  /** The certificate of an identity that is in force is this one from now on. */
  void storeCertificate(Identity identity) throws IOException, GeneralSecurityException {
    Path own = folder.resolve(identity.deviceId());
    write(own.resolve("certificate.pem"), certificate(identity.certificate().getEncoded()));
  }

  /** Whom an identity in force trusts, from now on: all of them at once, or as before. */
  void storeAuthorities(Identity identity) throws IOException, GeneralSecurityException {
    write(folder.resolve(identity.deviceId()).resolve(AUTHORITIES), identity.authorities().pem());
  }

  /** By what policies are known, or {@code null} when that was not learnt yet. */
  @Nullable PublicKey policyKey() throws IOException, GeneralSecurityException {
    String deviceId = current();
    Path file = folder.resolve(deviceId == null ? NEXT : deviceId).resolve(POLICY_KEY);
    return Files.exists(file) ? Pem.publicKey(Files.readString(file)) : null;
  }

  /** Policies are known by this key from now on. */
  void learnPolicyKey(PublicKey key) throws IOException {
    String deviceId = current();
    if (deviceId != null) {
      write(folder.resolve(deviceId).resolve(POLICY_KEY), publicKey(key));
    }
  }

  private static String publicKey(PublicKey key) {
    return Pem.write("PUBLIC KEY", key.getEncoded());
  }

  /** The key to come, made once. */
  KeyPair nextKeys() throws IOException, GeneralSecurityException {
    Path next = folder.resolve(NEXT);
    Path publicKey = next.resolve("public.pem");
    if (!Files.exists(publicKey)) {
      KeyPair made = Enrolment.newKeys();
      PrivateFiles.makeFolder(next);
      writeKey(next, made.getPrivate().getEncoded());
      write(publicKey, publicKey(made.getPublic()));
    }
    return new KeyPair(Pem.publicKey(Files.readString(publicKey)), readKey(next));
  }

  /** Another machine's key is of no use here any more. */
  void forgetAllBut(String deviceId) throws IOException {
    try (DirectoryStream<Path> identities = Files.newDirectoryStream(folder)) {
      for (Path identity : identities) {
        if (Files.isDirectory(identity) && !identity.endsWith(deviceId)) {
          forget(identity);
        }
      }
    }
  }

  private static void forget(Path identity) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(identity)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(identity);
  }

  private static void writeKey(Path own, byte[] pkcs8) throws IOException {
    if (Host.isWindows()) {
      PrivateFiles.replace(own.resolve("key.dpapi"), ProtectedData.seal(pkcs8));
    } else {
      write(own.resolve("key.pem"), Pem.write("PRIVATE KEY", pkcs8));
    }
  }

  private static PrivateKey readKey(Path own) throws IOException, GeneralSecurityException {
    if (Host.isWindows()) {
      byte[] pkcs8 = ProtectedData.open(Files.readAllBytes(own.resolve("key.dpapi")));
      return Pem.privateKey(Pem.write("PRIVATE KEY", pkcs8));
    }
    return Pem.privateKey(Files.readString(own.resolve("key.pem")));
  }

  private static String certificate(byte[] der) {
    return Pem.write("CERTIFICATE", der);
  }

  private static void write(Path file, String content) throws IOException {
    PrivateFiles.replace(file, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The device id in force, or {@code null} before the first enrolment. */
  @Nullable String current() throws IOException {
    Path current = folder.resolve("current");
    return Files.exists(current) ? Files.readString(current).strip() : null;
  }

  /**
   * Reads the identity in force.
   *
   * @return {@code null} before the first enrolment
   * @throws GeneralSecurityException if what is there cannot be used
   */
  @Nullable Identity load() throws IOException, GeneralSecurityException {
    String deviceId = current();
    if (deviceId == null) {
      return null;
    }
    Path own = folder.resolve(deviceId);
    Identity identity =
        new Identity(
            URI.create(Files.readString(own.resolve("collector")).strip()),
            readKey(own),
            Pem.certificate(Files.readString(own.resolve("certificate.pem"))),
            Authorities.read(Files.readString(own.resolve(AUTHORITIES))),
            policyKey());
    if (!identity.deviceId().equals(deviceId)) {
      throw new GeneralSecurityException("the certificate is not this device's");
    }
    return identity;
  }
}
