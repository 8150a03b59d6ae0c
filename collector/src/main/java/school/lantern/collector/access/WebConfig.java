package school.lantern.collector.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What people's doors are told. */
@ConfigMapping(prefix = "lantern")
public interface WebConfig {

  /** Where browsers find the collector; one-time links begin with it. No slash at its end. */
  @WithDefault("https://localhost:8443")
  String url();

  Session session();

  /** How long a log-on lasts. */
  interface Session {

    /** From log-on to the end, whatever happens between: a school day. */
    @WithDefault("PT8H")
    Duration longest();

    /** Without a click. A page that refreshes itself does not count. */
    @WithDefault("PT2H")
    Duration idle();

    Staff staff();
  }

  /**
   * The same for accounts that can only check in: on their own phones, at the door of a room, with
   * a class behind them. Whoever must type a password there does not check in at all. Whoever finds
   * the phone sees its owner's week and, room by room, which colleagues are there now and next,
   * until somebody ends the account's log-ons on the page of accounts.
   */
  interface Staff {

    @WithDefault("P30D")
    Duration longest();

    /** Two weeks: half term is shorter. */
    @WithDefault("P14D")
    Duration idle();
  }
}
