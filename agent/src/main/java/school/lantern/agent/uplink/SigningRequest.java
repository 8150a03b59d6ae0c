package school.lantern.agent.uplink;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.HexFormat;

/** A PKCS#10 request for a client certificate over an EC P-256 key. */
final class SigningRequest {
  /** 2.5.4.3, the common name. */
  private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");

  /** 1.2.840.10045.4.3.2, ecdsa-with-SHA256. */
  private static final byte[] ECDSA_WITH_SHA256 = HexFormat.of().parseHex("06082a8648ce3d040302");

  private SigningRequest() {}

  /** The request in PEM, with the device id as its subject: {@code CN=<id>}. */
  static String pem(KeyPair keys, String deviceId) throws GeneralSecurityException {
    byte[] subject = Der.sequence(Der.set(Der.sequence(COMMON_NAME, Der.text(deviceId))));
    byte[] info =
        Der.sequence(Der.zero(), subject, keys.getPublic().getEncoded(), Der.noAttributes());
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(info);
    byte[] request =
        Der.sequence(info, Der.sequence(ECDSA_WITH_SHA256), Der.bits(signature.sign()));
    return Pem.write("CERTIFICATE REQUEST", request);
  }
}
