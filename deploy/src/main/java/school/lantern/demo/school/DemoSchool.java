package school.lantern.demo.school;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes the files of an invented school: about 90 pupils, 40 staff, 12 rooms on two sites, 45
 * workstations, a two-week timetable. The same date and seed give the same school.
 *
 * <p>Today always has lessons: the terms are laid around it, and when it is a Saturday or Sunday
 * the weekend has lessons too. With {@code --now} an extra bell is rung from a quarter of an hour
 * before that time until two hours after it, past midnight if need be; in it one room has a lesson
 * and another has nobody, whatever the ordinary timetable says.
 */
public final class DemoSchool {
  private final SchoolOptions options;

  private DemoSchool(SchoolOptions options) {
    this.options = options;
  }

  /**
   * Writes the files into a folder.
   *
   * @param arguments {@code FOLDER --today YYYY-MM-DD [--seed N] [--now HH:mm --supervised ROOM
   *     --unsupervised ROOM] [--logon NAME]}
   * @throws IllegalArgumentException if they make no sense
   */
  public static void main(String[] arguments) {
    new DemoSchool(SchoolOptions.of(arguments)).write();
  }

  private void write() {
    DemoPeople people = new DemoPeople(new Random(options.seed()), options.logon());
    List<Csv> files = new ArrayList<>(List.of(people.csv(), rooms(), workstations()));
    files.addAll(DemoCalendar.around(options.today()));
    files.addAll(new DemoTimetable(options, people).files());
    try {
      Files.createDirectories(options.folder());
      for (Csv file : files) {
        file.writeTo(options.folder());
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Csv rooms() {
    Csv csv = new Csv("rooms.csv", "id", "name", "site");
    DemoRoom.ALL.forEach(room -> csv.add(room.id(), room.name(), room.site()));
    return csv;
  }

  private static Csv workstations() {
    Csv csv = new Csv("workstations.csv", "hostname", "room");
    for (DemoRoom room : DemoRoom.ALL) {
      for (int number = 1; number <= room.workstations(); number++) {
        csv.add("%s-pc%02d".formatted(room.id().toLowerCase(Locale.ROOT), number), room.id());
      }
    }
    return csv;
  }
}
