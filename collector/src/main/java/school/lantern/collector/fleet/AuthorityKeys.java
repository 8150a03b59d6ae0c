package school.lantern.collector.fleet;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What the folder of the authority holds, or the school brought along.
 *
 * @param signer signs agents' certificates
 * @param server what the collector shows at its door
 * @param policies signs policies
 * @param succession who signs next, and who did before
 */
record AuthorityKeys(
    Credential signer, Credential server, Credential policies, Succession succession) {

  /** By what certificates of agents say who signed them; no two authorities share it. */
  String signerName() {
    return signer.certificate().getSubjectX500Principal().getName();
  }

  /** Whom agents are to trust as the collector. */
  List<X509Certificate> trustedByAgents() {
    Credential successor = succession.successor();
    boolean own = server.anchor().equals(signer.certificate());
    return own && successor != null
        ? List.of(server.anchor(), successor.certificate())
        : List.of(server.anchor());
  }

  /** As {@link school.lantern.model.Wire#TRUSTED} has it. */
  String trustMark() {
    return Fingerprints.mark(trustedByAgents());
  }

  /** Whose certificates of agents are believed. */
  List<X509Certificate> trustedForAgents() {
    X509Certificate former = succession.former();
    return former == null ? List.of(signer.certificate()) : List.of(signer.certificate(), former);
  }
}
