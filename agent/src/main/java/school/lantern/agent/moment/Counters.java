package school.lantern.agent.moment;

import java.util.UUID;

/** What the system counts since it started. */
interface Counters {

  /** Since the start of the machine, time asleep included. */
  long uptimeMillis();

  /** From an arbitrary beginning; stands still while the machine sleeps. */
  long awakeMillis();

  /** Another one after each start of the machine. */
  UUID boot();
}
