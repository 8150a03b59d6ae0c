package school.lantern.collector.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.function.Supplier;
import school.lantern.collector.directory.SchoolVersion;
import school.lantern.collector.platform.LanternConfig;

/** What goes with every change of a timetable. Joins the caller's transaction. */
@ApplicationScoped
class Changes {
  private final SchoolVersion version;
  private final Consequences consequences;
  private final LanternConfig config;

  Changes(SchoolVersion version, Consequences consequences, LanternConfig config) {
    this.version = version;
    this.consequences = consequences;
    this.config = config;
  }

  /**
   * Does {@code work}, which changes rows. The version is another one before it, so that another
   * change of this school waits until this one is durable; and after it, so that what the work
   * itself looked at does not pass for what it made.
   */
  <T> T in(String site, Supplier<T> work) {
    version.change(site);
    T answer = work.get();
    version.change(site);
    return answer;
  }

  /**
   * Another change of this school waits until the caller's transaction has ended.
   *
   * @return the version of what is stored, which nobody else can change now
   */
  String hold(String site) {
    return version.hold(site);
  }

  /** The version of what is stored. */
  String version(String site) {
    return version.of(site);
  }

  ZoneId zone() {
    return config.zone();
  }

  /** Which room-days follow from a change. */
  Consequences consequences() {
    return consequences;
  }
}
