package school.lantern.collector.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import school.lantern.collector.fleet.Device;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Places;
import school.lantern.collector.platform.Database;
import school.lantern.collector.stale.Scope;

/** On which room-days phrases were typed: where their severity may become another. */
@ApplicationScoped
public class TypedPhrases {
  private final Database database;
  private final TypedPhraseStore store;
  private final Facts facts;
  private final Fleet fleet;
  private final Places places;

  TypedPhrases(Database database, TypedPhraseStore store, Facts facts, Fleet fleet, Places places) {
    this.database = database;
    this.store = store;
    this.facts = facts;
    this.fleet = fleet;
    this.places = places;
  }

  /** By anybody, from the first day to the last. */
  public Set<Scope> roomDays(String site, LocalDate first, LocalDate last) {
    return roomDays(site, first, last, _ -> true);
  }

  /**
   * Under one of these log-ons, from the first day to the last.
   *
   * @param accounts in lower case
   */
  public Set<Scope> roomDaysOf(String site, Set<String> accounts, LocalDate first, LocalDate last) {
    return accounts.isEmpty()
        ? Set.of()
        : roomDays(
            site, first, last, account -> accounts.contains(account.toLowerCase(Locale.ROOT)));
  }

  private record DeviceDay(String deviceId, LocalDate day) {}

  private Set<Scope> roomDays(
      String site, LocalDate first, LocalDate last, Predicate<String> account) {
    return database.read(
        () -> {
          List<DeviceDay> days =
              store.between(site, facts.start(first), facts.start(last.plusDays(1))).stream()
                  .filter(row -> account.test(row.account()))
                  .map(row -> new DeviceDay(row.deviceId(), facts.day(row.at())))
                  .distinct()
                  .toList();
          Set<Scope> found = new HashSet<>();
          days.forEach(
              one -> {
                Optional<Device> device = fleet.device(one.deviceId());
                device.ifPresent(there -> found.addAll(scopes(there, one.day())));
              });
          return found;
        });
  }

  private List<Scope> scopes(Device device, LocalDate day) {
    return places.placesOf(device, facts.start(day), facts.start(day.plusDays(1))).stream()
        .map(place -> new Scope(device.site(), place, day))
        .toList();
  }
}
