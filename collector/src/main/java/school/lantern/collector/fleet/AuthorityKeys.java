package school.lantern.collector.fleet;

/**
 * What the folder of the authority holds, or the school brought along.
 *
 * @param signer signs agents' certificates
 * @param server what the collector shows at its door
 * @param policies signs policies
 */
record AuthorityKeys(Credential signer, Credential server, Credential policies) {}
