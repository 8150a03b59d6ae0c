package school.lantern.agent.link;

import java.util.UUID;

/**
 * A desktop helper that is connected.
 *
 * @param run one life of the helper
 * @param account the user whose process it is, as the kernel says; never what the helper says
 * @param sessionHint the session that it believes to be in
 * @param secretFields whether the desktop has a way to tell it which fields are secret
 */
public record Helper(UUID run, String account, String sessionHint, boolean secretFields) {}
