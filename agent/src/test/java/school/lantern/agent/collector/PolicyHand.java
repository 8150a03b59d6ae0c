package school.lantern.agent.collector;

import com.sun.net.httpserver.Headers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import school.lantern.model.Wire;

/** A key that signs policies. */
public final class PolicyHand {
  private final KeyPair keys;

  public PolicyHand() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String publicKeyPem() {
    return "-----BEGIN PUBLIC KEY-----\n" + publicKey() + "\n-----END PUBLIC KEY-----\n";
  }

  private String publicKey() {
    return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  void sign(byte[] body, Headers headers) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(body);
      headers.add(Wire.POLICY_SIGNATURE, Base64.getEncoder().encodeToString(signature.sign()));
      headers.add(Wire.POLICY_KEY, publicKey());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
