package school.lantern.collector.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import school.lantern.collector.platform.Database;

/** Looks people and their classes up. */
@ApplicationScoped
public class Directory {
  private final Database database;
  private final DirectoryStore store;
  private final Owners owners;
  private final GroupStore groups;
  private final SchoolVersion version;

  Directory(
      Database database,
      DirectoryStore store,
      Owners owners,
      GroupStore groups,
      SchoolVersion version) {
    this.database = database;
    this.store = store;
    this.owners = owners;
    this.groups = groups;
    this.version = version;
  }

  /**
   * The people behind these log-on names, by log-on name in lower case; unknown log-ons are left
   * out.
   */
  public Map<String, Person> byAccount(String site, Collection<String> accounts) {
    Set<String> logons = lowerCase(accounts);
    return logons.isEmpty() ? Map.of() : database.read(() -> store.byLogons(site, logons));
  }

  /** As {@link #byAccount}, from memory and without the other log-ons of these people. */
  public Map<String, Owner> owners(String site, Collection<String> accounts) {
    Set<String> logons = lowerCase(accounts);
    if (logons.isEmpty()) {
      return Map.of();
    }
    Map<String, Owner> everybody = owners.of(site);
    Map<String, Owner> found = new HashMap<>();
    for (String logon : logons) {
      Owner owner = everybody.get(logon);
      if (owner != null) {
        found.put(logon, owner);
      }
    }
    return found;
  }

  /** All log-on names of pupils, or of staff, as the school data have them, from memory. */
  public Set<String> logOns(String site, Person.Audience audience) {
    return owners.of(site).entrySet().stream()
        .filter(entry -> entry.getValue().audience() == audience)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The person with this id. */
  public Optional<Person> person(String site, String id) {
    return database.read(() -> store.byId(site, id));
  }

  /** Everybody, by display name. */
  public List<Person> everybody(String site) {
    return database.read(() -> store.all(site));
  }

  /** Names of staff by id. */
  public Map<String, String> staffNames(String site) {
    return database.read(() -> store.staffNames(site));
  }

  /**
   * Makes {@code people} everybody there is; who is not among them is gone. Joins the caller's
   * transaction. Ids and log-on names must be unique.
   */
  public void replace(String site, List<Person> people) {
    database.write(
        () -> {
          version.change(site);
          store.replace(site, people);
        });
  }

  /** Classes, by name. */
  public List<TeachingGroup> groups(String site) {
    return database.read(() -> groups.all(site));
  }

  /**
   * Makes {@code all} all classes there are. Joins the caller's transaction. Names must be unique;
   * nobody checks that members are people.
   */
  public void replaceGroups(String site, List<TeachingGroup> all) {
    database.write(
        () -> {
          version.change(site);
          groups.replace(site, all);
        });
  }

  private static Set<String> lowerCase(Collection<String> accounts) {
    return accounts.stream()
        .map(account -> account.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
