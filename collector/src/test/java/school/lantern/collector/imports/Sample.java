package school.lantern.collector.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import school.lantern.collector.timetable.TimetableFacts;

/** A small school in files. */
public final class Sample {
  static final Formats FORMATS = new Formats(List.of(new PlainFormat()));

  public static final SchoolData NO_SCHOOL =
      new SchoolData(List.of(), List.of(), Map.of(), List.of(), TimetableFacts.NONE);

  private Sample() {}

  public static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "people.csv",
        """
        id,name,kind,year,logons
        P1,Amelia Khan,pupil,8,akhan
        S1,Jo Okafor,staff,,st1
        S2,Kim Lee,staff,,st2;st2b
        """);
    files.put("rooms.csv", "id,name\nICT1,ICT suite 1\nICT2,ICT suite 2\n");
    files.put("groups.csv", "name,year,subject\n8B,8,Computing\n");
    files.put("enrolments.csv", "group,person\n8B,P1\n8B,S1\n");
    files.put("workstations.csv", "hostname,room\npc1,ICT1\n");
    files.put("bookings.csv", "machine,room,date,start,end\n");
    files.put("terms.csv", "name,start,end\nAutumn,2026-09-01,2026-12-18\n");
    files.put("closures.csv", "date,until,reason\n2026-11-27,,INSET\n");
    files.put("weeks.csv", "monday,week\n2026-11-23,A\n2026-11-30,B\n");
    files.put("bells.csv", "period,start,end,weekday,years,dates\n1,09:00,10:00,,,\n");
    files.put("lessons.csv", "week,day,period,room,class,staff\nA,Mon,1,ICT1,8B,S1\n");
    files.put("duties.csv", "week,day,period,room,staff,from,until,start,end,every,except\n");
    files.put("cover.csv", "date,period,room,absent,covering\n");
    files.put("away.csv", "name,kind,from,until,periods,years,groups,pupils,staff\n");
    files.put("support.csv", "pupil,staff,week,day,period,from,until,start,end\n");
    files.put("exemptions.csv", "reason,author,from,until,room,years,pupils\n");
    return files;
  }

  /** Each as {@code place severity what}. */
  static List<String> mistakes(Map<String, String> files) {
    return written(check(files));
  }

  /** Each as {@code place severity what}. */
  public static List<String> written(Mistakes mistakes) {
    return mistakes.inOrder().stream()
        .map(mistake -> mistake.place().written() + " " + mistake.severity() + " " + mistake.what())
        .toList();
  }

  static Mistakes check(Map<String, String> files) {
    Mistakes mistakes = new Mistakes();
    Draft draft = Draft.of(NO_SCHOOL);
    FORMATS.read(new Upload(files), draft, mistakes);
    Checks.all(draft, mistakes);
    return mistakes;
  }
}
