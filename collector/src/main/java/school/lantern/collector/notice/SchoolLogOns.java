package school.lantern.collector.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.platform.LanternConfig;

/** Whose log-ons the school data know, from memory: what agents are told depends on it. */
@ApplicationScoped
class SchoolLogOns {
  private final Directory directory;
  private final LanternConfig config;

  SchoolLogOns(Directory directory, LanternConfig config) {
    this.directory = directory;
    this.config = config;
  }

  String site() {
    return config.site();
  }

  /** As the school data have them. */
  Set<String> of(Person.Audience audience) {
    return directory.logOns(config.site(), audience);
  }
}
