package school.lantern.agent.notice;

import java.time.Instant;
import java.util.UUID;
import school.lantern.model.Audience;

/**
 * The last yes of an account on this computer.
 *
 * @param audience to whose notice
 * @param version which version of it
 * @param session in which login session
 * @param boot of which run of the computer, since session numbers come again
 * @param at when
 */
record Accepted(Audience audience, int version, String session, UUID boot, Instant at) {

  /** Whether it answers this version of the notice. */
  boolean covers(Audience asked, int askedVersion) {
    return audience == asked && version == askedVersion;
  }

  boolean wasIn(String askedSession, UUID askedBoot) {
    return session.equals(askedSession) && boot.equals(askedBoot);
  }
}
