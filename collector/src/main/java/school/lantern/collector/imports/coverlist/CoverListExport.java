package school.lantern.collector.imports.coverlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.Person;
import school.lantern.collector.imports.CsvText;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.SchoolExport;
import school.lantern.collector.imports.names.Match;
import school.lantern.collector.imports.names.StaffNames;
import school.lantern.collector.timetable.Cover;

/**
 * All cover as one list with names. Somebody whose name another shares is called by the id, so that
 * the list can be read again. Who entered a row and when stands in the notes, which are not read.
 */
@ApplicationScoped
class CoverListExport implements SchoolExport {
  private static final List<String> HEADINGS =
      List.of("Date", "Period", "Room", "Absent staff", "Covering staff", "Notes");

  @Override
  public String label() {
    return "cover list";
  }

  @Override
  public String lacks() {
    return "everything but cover";
  }

  @Override
  public Map<String, String> files(SchoolData data) {
    Map<String, String> names = new HashMap<>();
    StaffNames known = StaffNames.of(data.people());
    for (Person person : known.staff()) {
      boolean only = known.match(person.displayName()).equals(new Match.One(person.id()));
      names.put(person.id(), only ? person.displayName() : person.id());
    }
    List<List<String>> rows =
        data.timetable().cover().stream()
            .sorted(
                Comparator.comparing((Cover.Entered entered) -> entered.cover().date())
                    .thenComparing(entered -> entered.cover().period())
                    .thenComparing(entered -> entered.cover().roomId()))
            .map(entered -> row(entered, names))
            .toList();
    return Map.of("cover-list.csv", CsvText.written(HEADINGS, rows));
  }

  private static List<String> row(Cover.Entered entered, Map<String, String> names) {
    Cover cover = entered.cover();
    return List.of(
        cover.date().toString(),
        cover.period(),
        cover.roomId(),
        called(cover.absentStaffId(), names),
        called(cover.coveringStaffId(), names),
        "entered by " + entered.enteredBy());
  }

  private static String called(@Nullable String staffId, Map<String, String> names) {
    return staffId == null ? "" : names.getOrDefault(staffId, staffId);
  }
}
