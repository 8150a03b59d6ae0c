package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;

/** How far a change of the authority is, for the technician. */
@ApplicationScoped
@Named("authorityChange")
class AuthorityStanding {
  private final Authority authority;
  private final Database database;
  private final DeviceStore devices;
  private final LanternConfig lantern;

  AuthorityStanding(
      Authority authority, Database database, DeviceStore devices, LanternConfig lantern) {
    this.authority = authority;
    this.database = database;
    this.devices = devices;
    this.lantern = lantern;
  }

  /**
   * How far it is.
   *
   * @param devices how many may speak
   * @param behind the names of those that the next step would lose: while announced, who does not
   *     trust the successor; once changed, who shows a certificate by the former one
   */
  record Standing(Succession.Stage stage, int devices, List<String> behind) {
    public boolean announced() {
      return stage == Succession.Stage.ANNOUNCED;
    }

    public boolean settled() {
      return stage == Succession.Stage.SETTLED;
    }

    public int ready() {
      return devices - behind.size();
    }
  }

  public Standing standing() {
    AuthorityKeys keys = authority.keys();
    if (keys.succession().stage() == Succession.Stage.SETTLED) {
      return new Standing(Succession.Stage.SETTLED, 0, List.of());
    }
    List<DeviceEntity> speaking = database.read(this::speaking);
    List<String> behind =
        speaking.stream()
            .filter(device -> behind(device, keys))
            .map(device -> device.hostname)
            .sorted()
            .toList();
    return new Standing(keys.succession().stage(), speaking.size(), behind);
  }

  /** Who was neither shut out nor set up anew. */
  private List<DeviceEntity> speaking() {
    Set<String> ids =
        devices.ofSite(lantern.site()).stream()
            .filter(device -> device.contact().life().retiredAt() == null)
            .map(Device::id)
            .collect(Collectors.toSet());
    List<DeviceEntity> all = DeviceEntity.list("site", lantern.site());
    return all.stream().filter(device -> ids.contains(device.id)).toList();
  }

  private static boolean behind(DeviceEntity device, AuthorityKeys keys) {
    return switch (keys.succession().stage()) {
      case SETTLED -> false;
      case ANNOUNCED -> !keys.trustMark().equals(device.trusted);
      case CHANGED -> !keys.signerName().equals(device.issuer);
    };
  }
}
