package school.lantern.agent.uplink;

import java.nio.file.Path;
import school.lantern.model.AgentPolicy;

/**
 * A policy and where its compiled phrases lie.
 *
 * @param policy as the collector handed it out
 * @param phrases a file that only the service may read; complete and checked. It may be deleted
 *     once another policy was told
 */
public record PolicyOnDisk(AgentPolicy policy, Path phrases) {}
