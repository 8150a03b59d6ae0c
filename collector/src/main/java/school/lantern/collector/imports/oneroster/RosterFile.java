package school.lantern.collector.imports.oneroster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import school.lantern.collector.imports.TableKind.Headings;

/**
 * The files that are read. Columns that nobody needs are known, so that they are no surprise, and
 * are dropped unread: passwords, telephone numbers, e-mail addresses.
 */
enum RosterFile {
  ORGS("orgs", List.of("sourcedId"), List.of(), "name,type,identifier,parentSourcedId"),
  SESSIONS(
      "academicSessions",
      List.of("sourcedId", "title", "type", "startDate", "endDate"),
      List.of("parentSourcedId"),
      "schoolYear"),
  COURSES(
      "courses",
      List.of("sourcedId", "title"),
      List.of("subjects"),
      "schoolYearSourcedId,courseCode,grades,orgSourcedId,subjectCodes"),
  CLASSES(
      "classes",
      List.of("sourcedId", "title"),
      List.of(
          "grades",
          "courseSourcedId",
          "classCode",
          "classType",
          "location",
          "schoolSourcedId",
          "termSourcedIds",
          "subjects"),
      "subjectCodes,periods"),
  USERS(
      "users",
      List.of("sourcedId", "givenName", "familyName"),
      List.of("enabledUser", "role", "username", "userIds", "identifier", "grades"),
      "orgSourcedIds,primaryOrgSourcedId,middleName,preferredGivenName,preferredMiddleName,"
          + "preferredFamilyName,userMasterIdentifier,pronouns,email,sms,phone,agentSourcedIds,"
          + "resourceSourcedIds,userProfileSourcedId,password"),
  ROLES(
      "roles",
      List.of("sourcedId", "userSourcedId", "role"),
      List.of("roleType"),
      "beginDate,endDate,orgSourcedId,userProfileSourcedId"),
  ENROLLMENTS(
      "enrollments",
      List.of("sourcedId", "classSourcedId", "userSourcedId", "role"),
      List.of("beginDate", "endDate"),
      "schoolSourcedId,primary");

  /** What some programs write instead. */
  private static final Map<String, String> OLD_NAMES =
      Map.of(
          "userId", "userSourcedId",
          "classId", "classSourcedId",
          "courseId", "courseSourcedId",
          "orgId", "orgSourcedId",
          "schoolId", "schoolSourcedId",
          "terms", "termSourcedIds",
          "termSourcedId", "termSourcedIds",
          "grade", "grades",
          "agents", "agentSourcedIds",
          "orgs", "orgSourcedIds");

  static final String STATUS = "status";
  static final String MODIFIED = "dateLastModified";

  private final String word;
  private final List<String> required;
  private final List<String> kept;
  private final List<String> dropped;

  RosterFile(String word, List<String> required, List<String> kept, String dropped) {
    this.word = word;
    this.required = required;
    this.kept = kept;
    this.dropped = List.of(dropped.split(","));
  }

  /** As the manifest calls it: {@code file.users} is {@code users}. */
  String word() {
    return word;
  }

  /** Its name, as uploads have names. */
  String file() {
    return word.toLowerCase(Locale.ROOT) + ".csv";
  }

  static Optional<RosterFile> of(String name) {
    return Arrays.stream(values()).filter(file -> file.file().equals(name)).findFirst();
  }

  List<String> required() {
    return required;
  }

  /** The columns that are remembered. */
  List<String> kept() {
    return kept;
  }

  Headings headings() {
    List<String> optional = new ArrayList<>(List.of(STATUS, MODIFIED));
    optional.addAll(kept);
    optional.addAll(dropped);
    return new Headings(required, optional, OLD_NAMES);
  }
}
