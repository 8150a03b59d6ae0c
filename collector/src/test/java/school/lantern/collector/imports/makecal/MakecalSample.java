package school.lantern.collector.imports.makecal;

import java.util.Map;
import java.util.TreeMap;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.Upload;
import school.lantern.collector.imports.names.Names;

/** Two teachers, three pupils, two weeks. */
final class MakecalSample {

  private MakecalSample() {}

  static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "settings.json",
        """
        {
          "timings": [
            { "period": "1", "startTime": "09:05", "duration": 55, "days": ["1Fri", "2Fri"] },
            { "period": "1", "startTime": "09:00", "duration": 60 },
            { "period": "2", "startTime": "10:00", "duration": 60, "yearGroups": [11] },
            { "period": "2", "startTime": "10:15", "duration": 60 },
            { "period": "Break", "startTime": "11:15", "duration": 20 },
            { "period": "3", "startTime": "11:35", "duration": 60 }
          ],
          "absences": [
            { "yearGroups": [11, 13], "startDate": "2026-11-30", "endDate": "2026-12-04" }
          ],
          "overrides": [
            { "date": "2026-11-24", "period": "3", "title": "" },
            { "date": "2026-11-23", "period": "2", "title": "Again", "copyFromPeriod": "1" },
            { "date": "2026-12-07", "period": "1", "yearGroups": [8], "title": "Assembly" }
          ],
          "renames": [
            { "originalTitle": "9X/Old", "newTitle": "9X/New", "newRoom": "D6" },
            { "originalTitle": "PPA", "newTitle": "" }
          ]
        }
        """);
    files.put(
        "days.csv",
        """
        2026-11-23,1
        2026-11-24 , 1
        2026-11-26,1
        2026-11-27,1
        2026-11-30,2
        2026-12-01,2
        2026-12-02,2
        2026-12-03,2
        2026-12-04,2
        2026-12-07,1
        2027-01-04,2
        """);
    files.put(
        "teachers.csv",
        """
        Email, 1Mon:1, 1Mon:Break, 1Mon:2, 1Tue:3, 2Fri:1
        j.okafor@school.example , 8B/Ma1 , Duty, 11A/Ma1, PPA, 8B/Ma1
        , D5, Yard, , D5, D5
        k.lee@school.example,9X/Old,,,,
        ,D5,,,,
        """);
    files.put(
        "students.csv",
        """
        Email,Year,Subject,Period,Room,Teacher
        a.khan@school.example,8,Maths,1Mon:1,D5,JO
        ,,,2Fri:1,D5,JO
        ,,French,2Mon:1,D7,KL
        l.marsh@school.example,Year 11,Maths,1Mon:2,D9,JO
        """);
    files.put(
        "events.csv",
        """
        Email,Date,Time,Duration,Title,Location
        k.lee@school.example,2026-12-02,15:30,60,Parents' evening,Hall
        """);
    return files;
  }

  static Draft draft(Map<String, String> files, Mistakes mistakes) {
    Draft draft = Draft.of(SchoolData.NONE);
    new MakecalImport(Names::unaided, draft, mistakes).read(new Upload(files));
    return draft;
  }
}
