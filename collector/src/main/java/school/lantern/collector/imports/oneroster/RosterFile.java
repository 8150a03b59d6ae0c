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
  ORGS("orgs", "sourcedId", "", "name,type,identifier,parentSourcedId"),
  SESSIONS(
      "academicSessions",
      "sourcedId,title,type,startDate,endDate",
      "parentSourcedId",
      "schoolYear"),
  COURSES(
      "courses",
      "sourcedId,title",
      "subjects",
      "schoolYearSourcedId,courseCode,grades,orgSourcedId,subjectCodes"),
  CLASSES(
      "classes",
      "sourcedId,title",
      "grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects",
      "subjectCodes,periods"),
  USERS(
      "users",
      "sourcedId,givenName,familyName",
      "enabledUser,role,username,userIds,identifier,grades",
      "orgSourcedIds,primaryOrgSourcedId,middleName,preferredGivenName,preferredMiddleName,"
          + "preferredFamilyName,userMasterIdentifier,pronouns,email,sms,phone,agentSourcedIds,"
          + "resourceSourcedIds,userProfileSourcedId,password"),
  ROLES(
      "roles",
      "sourcedId,userSourcedId,role",
      "roleType",
      "beginDate,endDate,orgSourcedId,userProfileSourcedId"),
  ENROLLMENTS(
      "enrollments",
      "sourcedId,classSourcedId,userSourcedId,role",
      "beginDate,endDate",
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
  private final String required;
  private final String kept;
  private final String dropped;

  RosterFile(String word, String required, String kept, String dropped) {
    this.word = word;
    this.required = required;
    this.kept = kept;
    this.dropped = dropped;
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
    return listed(required);
  }

  /** The columns that are remembered. */
  List<String> kept() {
    return listed(kept);
  }

  Headings headings() {
    List<String> optional = new ArrayList<>(List.of(STATUS, MODIFIED));
    optional.addAll(kept());
    optional.addAll(listed(dropped));
    return new Headings(required(), optional, OLD_NAMES);
  }

  private static List<String> listed(String names) {
    return Arrays.stream(names.split(",", -1)).filter(name -> !name.isEmpty()).toList();
  }
}
