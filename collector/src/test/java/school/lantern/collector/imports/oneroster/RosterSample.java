package school.lantern.collector.imports.oneroster;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Upload;

/** A small school as OneRoster has it, in our own words. */
final class RosterSample {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private RosterSample() {}

  static Map<String, String> version11() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "manifest.csv",
        """
        propertyName,value
        manifest.version,1.0
        oneroster.version,1.1
        file.orgs,bulk
        file.academicSessions,bulk
        file.courses,bulk
        file.classes,bulk
        file.users,bulk
        file.enrollments,bulk
        file.results,absent
        """);
    files.put(
        "orgs.csv",
        """
        sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
        o1,,,Larch School,school,,
        """);
    files.put(
        "academicsessions.csv",
        """
        sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
        y,,,2026-27,schoolYear,2026-09-01,2027-07-20,,2027
        t1,,,Autumn,term,2026-09-01,2026-12-18,y,2027
        h1,,,Autumn 1,term,2026-09-01,2026-10-23,t1,2027
        t2,,,Spring,term,2027-01-04,2027-03-26,y,2027
        """);
    files.put(
        "courses.csv",
        """
        sourcedId,title,courseCode,orgSourcedId,subjects
        c1,Computing KS3,CS,o1,Computing
        """);
    files.put(
        "classes.csv",
        """
        sourcedId,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds
        k1,Computing 8B,08,c1,8B/Co,scheduled,ICT1,o1,t1
        k2,Computing 8B spring,08,c1,8B/Co,scheduled,ICT1,o1,"t1,t2"
        k3,Form 9,"09,10",,9X,homeroom,,o1,
        """);
    files.put(
        "users.csv",
        """
        sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,identifier,email,phone,grades,password
        u1,,true,o1,student,akhan,Amelia,Khan,1001,a@x,07,Y8,secret1
        u2,,true,o1,student,l.marsh@larch.example,Leo,Marsh,1002,,,KG,secret2
        u3,,true,o1,teacher,jok,Jo,Okafor,JOK,,,,secret3
        u4,,true,o1,parent,parent4,Pat,Khan,,,,,secret4
        u5,,false,o1,student,gone5,Gone,Leaver,1005,,,09,
        """);
    files.put(
        "enrollments.csv",
        """
        sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
        e1,k1,o1,u1,student,,,
        e2,k2,o1,u1,student,,,
        e3,k1,o1,u3,teacher,true,2026-09-01,2027-07-20
        e4,k1,o1,u2,student,,2026-09-01,2026-10-01
        e5,k3,o1,u2,student,,,
        e6,k3,o1,u5,student,,,
        """);
    return files;
  }

  /** The same with roles in a file of their own. */
  static Map<String, String> version12() {
    Map<String, String> files = version11();
    files.computeIfPresent(
        "manifest.csv",
        (_, text) -> text.replace("version,1.1", "version,1.2") + "file.roles,bulk\n");
    files.put(
        "users.csv",
        """
        sourcedId,enabledUser,username,givenName,familyName,identifier,grades,password,preferredGivenName
        u1,true,akhan,Amelia,Khan,1001,08,secret1,
        u2,true,l.marsh@larch.example,Leo,Marsh,1002,,,
        u3,true,jok,Jo,Okafor,JOK,,,
        u4,true,parent4,Pat,Khan,,,,
        u5,false,gone5,Gone,Leaver,1005,09,,
        """);
    files.put(
        "roles.csv",
        """
        sourcedId,userSourcedId,roleType,role,orgSourcedId
        r1,u1,primary,student,o1
        r2,u2,primary,student,o1
        r3,u3,secondary,student,o1
        r4,u3,primary,siteAdministrator,o1
        r5,u4,primary,guardian,o1
        r6,u5,primary,student,o1
        """);
    return files;
  }

  /** Reads files into a draft, as an import does. */
  static Mistakes read(Draft draft, Map<String, String> files) {
    Mistakes mistakes = new Mistakes();
    OneRosterFormat.read(new Upload(files), draft, mistakes, TODAY);
    return mistakes;
  }
}
