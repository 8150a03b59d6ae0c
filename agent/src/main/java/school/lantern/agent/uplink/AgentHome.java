package school.lantern.agent.uplink;

import java.nio.file.Path;
import school.lantern.agent.health.Fingerprint;

/**
 * Where an agent lives.
 *
 * @param state the agent's state folder
 * @param enrolmentFile what the technician leaves to enrol by
 * @param machine the machine that this is
 */
public record AgentHome(Path state, Path enrolmentFile, Fingerprint machine) {

  /** On this machine, with the usual file to enrol by. */
  public static AgentHome here(Path state) {
    return new AgentHome(state, EnrolCommand.unattendedFile(state), Fingerprint.ofThisMachine());
  }
}
