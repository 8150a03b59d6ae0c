package school.lantern.demo.stage;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import school.lantern.demo.school.DemoSchool;

/**
 * The demo school in a running collector: one room where a lesson is on now, one where nobody is.
 */
public final class School implements AutoCloseable {
  public static final String SUPERVISED_ROOM = "ICT1";
  public static final String UNSUPERVISED_ROOM = "LIB";
  public static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final Pattern LINK = Pattern.compile("https://\\S+/welcome/\\S+");

  private final Built built;
  private final Path folder;
  private final CollectorProcess collector;

  private School(Built built, Path folder, CollectorProcess collector) {
    this.built = built;
    this.folder = folder;
    this.collector = collector;
  }

  /**
   * Starts a collector and brings the school's data in.
   *
   * @param settings further environment variables for the collector
   */
  public static School open(Built built, Path folder, int port, Map<String, String> settings) {
    writeCsv(folder.resolve("school"));
    CollectorProcess collector =
        CollectorProcess.start(built, folder.resolve("collector"), port, settings);
    School school = new School(built, folder, collector);
    collector.console("import", folder.resolve("school").toString());
    return school;
  }

  private static void writeCsv(Path csv) {
    ZonedDateTime now = ZonedDateTime.now(ZONE);
    LocalTime clock = now.toLocalTime();
    DemoSchool.main(
        new String[] {
          csv.toString(),
          "--today",
          now.toLocalDate().toString(),
          "--now",
          clock.format(DateTimeFormatter.ofPattern("HH:mm")),
          "--supervised",
          SUPERVISED_ROOM,
          "--unsupervised",
          UNSUPERVISED_ROOM,
          "--logon",
          System.getProperty("user.name")
        });
  }

  public CollectorProcess collector() {
    return collector;
  }

  /** A workstation in a room, with a pupil logged on at its desktop. */
  public Workstation workstationIn(String room, Desktop desktop) {
    return workstationIn(room, desktop, collector.address());
  }

  /**
   * As {@link #workstationIn(String, Desktop)}, talking to {@code address} instead of the collector
   * itself.
   */
  public Workstation workstationIn(String room, Desktop desktop, URI address) {
    String token = collector.console("enrolment-token", "--room", room).lines().toList().getLast();
    return Workstation.logOn(
        built,
        folder.resolve("workstation-" + room),
        desktop,
        new Workstation.Enrolling(address, token.strip()));
  }

  /** A one-time link for somebody with these roles, such as {@code "DSL,SLT"}. */
  public URI invite(String roles) {
    String printed = collector.console("invite", "--roles", roles);
    Matcher link = LINK.matcher(printed);
    if (!link.find()) {
      throw new IllegalStateException("No link in what the collector printed: " + printed);
    }
    return URI.create(link.group());
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    collector.close();
  }
}
