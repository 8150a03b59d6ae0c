package school.lantern.collector.imports.oneroster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import school.lantern.collector.imports.CsvText;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.SchoolExport;

/**
 * People, classes and terms as OneRoster CSV 1.2, complete. Lessons, cover and rooms have no place
 * in it, save for the room that a class is in most.
 */
@ApplicationScoped
class OneRosterExport implements SchoolExport {
  /** The one school that there is. */
  static final String SCHOOL = "school";

  private static final List<String> ABSENT =
      List.of(
          "categories",
          "classResources",
          "courseResources",
          "demographics",
          "lineItems",
          "resources",
          "results",
          "userProfiles",
          "userResources");

  @Override
  public String label() {
    return "OneRoster 1.2";
  }

  @Override
  public String lacks() {
    return "bells, lessons, duties and cover; trips, support and exemptions; closures; rooms, save"
        + " the one that a class is in most";
  }

  @Override
  public Map<String, String> files(SchoolData data) {
    Map<String, String> files = new TreeMap<>();
    files.put(Manifest.FILE, manifest());
    for (RosterFile file : RosterFile.values()) {
      files.put(file.word() + ".csv", CsvText.written(columns(file), rows(file, data)));
    }
    return files;
  }

  private static String manifest() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("manifest.version", "1.0"));
    lines.add(List.of("oneroster.version", "1.2"));
    for (RosterFile file : RosterFile.values()) {
      lines.add(List.of("file." + file.word(), "bulk"));
    }
    ABSENT.forEach(word -> lines.add(List.of("file." + word, "absent")));
    lines.add(List.of("source.systemName", "Lantern"));
    return CsvText.written(List.of("propertyName", "value"), lines);
  }

  /** In a complete set, status and time of change are empty. */
  private static List<String> columns(RosterFile file) {
    String others =
        switch (file) {
          case ORGS -> "name,type,identifier,parentSourcedId";
          case SESSIONS -> "title,type,startDate,endDate,parentSourcedId,schoolYear";
          case COURSES ->
              "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes";
          case CLASSES ->
              "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,"
                  + "termSourcedIds,subjects,subjectCodes,periods";
          case USERS ->
              "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,"
                  + "phone,agentSourcedIds,grades,password,userMasterIdentifier,"
                  + "preferredGivenName,preferredMiddleName,preferredFamilyName,"
                  + "primaryOrgSourcedId,pronouns";
          case ROLES ->
              "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId";
          case ENROLLMENTS ->
              "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate";
        };
    return Stream.concat(
            Stream.of("sourcedId", RosterFile.STATUS, RosterFile.MODIFIED),
            Stream.of(others.split(",", -1)))
        .toList();
  }

  private static List<List<String>> rows(RosterFile file, SchoolData data) {
    List<Map<String, String>> rows =
        switch (file) {
          case ORGS -> List.of(Map.of("sourcedId", SCHOOL, "name", "School", "type", "school"));
          case SESSIONS -> ExportedSessions.of(data);
          case COURSES -> ExportedClasses.courses(data);
          case CLASSES -> ExportedClasses.of(data);
          case USERS -> data.people().stream().map(ExportedUsers::user).toList();
          case ROLES ->
              data.people().stream().map(person -> ExportedUsers.role(person, data)).toList();
          case ENROLLMENTS -> data.groups().stream().flatMap(ExportedUsers::enrolments).toList();
        };
    List<String> columns = columns(file);
    return rows.stream()
        .map(row -> columns.stream().map(column -> row.getOrDefault(column, "")).toList())
        .toList();
  }
}
