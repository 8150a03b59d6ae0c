package school.lantern.agent.link;

import java.nio.file.Path;
import school.lantern.model.AgentPolicy;

/**
 * What the service hands out to helpers.
 *
 * @param policy what to look for and how
 * @param phrases the compiled phrases that it names; the pupil's account cannot open this file
 */
public record Handout(AgentPolicy policy, Path phrases) {}
