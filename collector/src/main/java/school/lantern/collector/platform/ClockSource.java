package school.lantern.collector.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The only place that reads the machine's clock; everybody else is handed it. */
final class ClockSource {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
