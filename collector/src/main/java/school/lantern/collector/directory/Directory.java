package school.lantern.collector.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks people up. */
@ApplicationScoped
public class Directory {

  /**
   * The people behind these log-on names, by log-on name in lower case; unknown log-ons are left
   * out.
   */
  public Map<String, Person> byAccount(String site, Collection<String> accounts) {
    throw new UnsupportedOperationException();
  }

  /** The person with this id. */
  public Optional<Person> person(String site, String id) {
    throw new UnsupportedOperationException();
  }

  /** Everybody, by display name. */
  public List<Person> everybody(String site) {
    throw new UnsupportedOperationException();
  }
}
