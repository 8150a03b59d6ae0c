package school.lantern.collector.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import school.lantern.collector.access.Colleagues;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.collector.stale.Scope;

/** Says rooms, colleagues, times and standings as people say them. */
@ApplicationScoped
class Words {
  private final Fleet fleet;
  private final Colleagues colleagues;
  private final SpokenTimes times;
  private final LanternConfig config;

  Words(Fleet fleet, Colleagues colleagues, SpokenTimes times, LanternConfig config) {
    this.fleet = fleet;
    this.colleagues = colleagues;
    this.times = times;
    this.config = config;
  }

  SpokenTimes times() {
    return times;
  }

  String colleague(String logOn) {
    return colleagues.nameOf(logOn);
  }

  /** The rooms' names, read once for a page. */
  Names names() {
    return new Names(fleet.rooms(config.site()));
  }

  DeskRow.Standing standing(Incident.State state) {
    String tone =
        switch (state.status()) {
          case NEW -> "amber";
          case IN_REVIEW -> "";
          case CLOSED, EXPLAINED -> "calm";
        };
    String owner = state.owner();
    return new DeskRow.Standing(
        state.status().label(), tone, owner == null ? null : colleagues.nameOf(owner));
  }

  /** Names of rooms by id. */
  record Names(Map<String, Room> rooms) {
    String room(String place) {
      if (Scope.isUnplaced(place)) {
        return "A workstation without a room";
      }
      Room room = rooms.get(place);
      return room == null ? place : room.name();
    }
  }
}
