package school.lantern.collector.correlate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the school chose for its rules. */
@ConfigMapping(prefix = "lantern.rules")
public interface RulesConfig {

  /**
   * How long a lesson is taken to last beyond its bell. Five minutes: time to save, log off and
   * leave, and longer than an unattended computer takes to be noticed as idle, so that a pupil who
   * left at the bell without logging off is no finding.
   */
  @WithDefault("PT5M")
  Duration grace();

  /**
   * How long use without a supervisor must last to count, grace included. Two minutes: a pupil who
   * logs on while the class comes in is no finding. Use that outlasts the grace counts at once.
   */
  @WithDefault("PT2M")
  Duration minimumGap();

  /**
   * How long after its last sign of life a workstation's open session is taken to go on. Three
   * minutes: three missed heartbeats.
   */
  @WithDefault("PT3M")
  Duration silentAfter();
}
