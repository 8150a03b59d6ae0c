package school.lantern.collector.planning;

import java.util.Arrays;
import java.util.Optional;

/** The three kinds of arrangements beside the timetable. */
enum ArrangementKind {
  AWAY("away", "Add a trip, study leave or off-site day"),
  SUPPORT("support", "Add one-to-one support"),
  EXEMPTION("exemption", "Add an exemption");

  private final String folder;
  private final String heading;

  ArrangementKind(String folder, String heading) {
    this.folder = folder;
    this.heading = heading;
  }

  /** What it is called in addresses. */
  public String folder() {
    return folder;
  }

  public String heading() {
    return heading;
  }

  public boolean is(String name) {
    return name().equals(name);
  }

  static Optional<ArrangementKind> of(String folder) {
    return Arrays.stream(values()).filter(kind -> kind.folder.equals(folder)).findFirst();
  }
}
