package school.lantern.collector.access;

import java.util.Set;

/** The sections of the pages, in the order of the bar; the first of one's own is one's home. */
public enum Section {
  TRIAGE("Incidents", "/triage"),
  CARE("Pupils to look after", "/look-after"),
  PHRASES("Phrases", "/phrases"),
  ROOMS("Rooms now", "/rooms"),
  COVERAGE("Coverage", "/coverage"),
  COVER("Cover", "/cover"),
  DEVICES("Devices", "/devices"),
  TIMETABLE("Timetable", "/timetable"),
  AUDIT("Who looked at what", "/audit"),
  RULES("Rules", "/settings"),
  NOTICE("Notice", "/notice"),
  ANSWERS("Notice answers", "/notice/answers"),
  DATA("School data", "/school-data"),
  REGISTERS("Registers", "/registers"),
  ACCOUNTS("Accounts", "/accounts"),
  SHEETS("Door sheets", "/room-sheets"),
  HERE("Check in", "/here"),
  DUTIES("My week", "/my-week");

  private final String label;
  private final String path;

  Section(String label, String path) {
    this.label = label;
    this.path = path;
  }

  public String label() {
    return label;
  }

  public String path() {
    return path;
  }

  /** In whose bar it stands; the page itself checks again. */
  Set<Role> roles() {
    return switch (this) {
      case TRIAGE, CARE, PHRASES, ANSWERS -> Set.of(Role.DSL);
      case ROOMS, COVERAGE, COVER -> Set.of(Role.SLT, Role.DSL);
      case TIMETABLE -> Set.of(Role.DSL, Role.SLT, Role.TECHNICIAN);
      case AUDIT, RULES -> Set.of(Role.SLT);
      case NOTICE -> Set.of(Role.SLT, Role.TECHNICIAN);
      case DEVICES, DATA, REGISTERS -> Set.of(Role.TECHNICIAN);
      case HERE, DUTIES -> Set.of(Role.STAFF);
      case ACCOUNTS, SHEETS -> Set.of(Role.TECHNICIAN, Role.SLT);
    };
  }
}
