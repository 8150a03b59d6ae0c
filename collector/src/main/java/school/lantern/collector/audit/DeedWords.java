package school.lantern.collector.audit;

import java.util.Map;

/** Actions as people say them. */
final class DeedWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("incident.read", "Looked at an incident"),
          Map.entry("incident.taken", "Took an incident"),
          Map.entry("incident.put-back", "Put an incident back"),
          Map.entry("incident.noted", "Wrote a note on an incident"),
          Map.entry("incident.closed", "Closed an incident"),
          Map.entry("incident.reopened", "Reopened an incident"),
          Map.entry("import.applied", "Imported school data"),
          Map.entry("import.name-answered", "Said whom a name in files means"),
          Map.entry("import.name-forgotten", "Had a name in files forgotten"),
          Map.entry("import.undone", "Undid an import of school data"),
          Map.entry("import.waits", "Brought school data that waits"),
          Map.entry("import.previewed", "Looked at school data to import"),
          Map.entry("school-data.exported", "Took school data away"),
          Map.entry("cover.entered", "Entered cover"),
          Map.entry("cover.withdrawn", "Took cover back"),
          Map.entry("timetable.changed", "Changed the timetable"),
          Map.entry("timetable.taken-back", "Took a change of the timetable back"),
          Map.entry("arrangement.changed", "Changed trips, support or exemptions"),
          Map.entry("arrangement.read", "Looked at trips, support and exemptions"),
          Map.entry("care.read", "Looked at the list of pupils to look after"),
          Map.entry("care.added", "Put a pupil on the list to look after"),
          Map.entry("care.ended", "Ended an entry of the list to look after"),
          Map.entry("care.removed", "Took an entry off the list to look after"),
          Map.entry("phrases.put-in-force", "Put other phrases into force"),
          Map.entry("phrases.taken-back", "Brought earlier phrases back into force"),
          Map.entry("account.invited", "Invited a colleague"),
          Map.entry("account.created", "Made their account"),
          Map.entry("account.logged-on", "Logged on"),
          Map.entry("account.closed", "Closed an account"),
          Map.entry("account.linked", "Said whose an account is"),
          Map.entry("account.unlinked", "Said that an account is nobody’s"),
          Map.entry("account.opened-again", "Opened their closed account again"),
          Map.entry("account.log-ons-ended", "Ended all log-ons of an account"),
          Map.entry("presence.corrected", "Corrected the time of a check-in"),
          Map.entry("presence.undone", "Took a check-in back"),
          Map.entry("register.imported", "Imported class registers"),
          Map.entry("register.undone", "Took a file of class registers back"),
          Map.entry("notice.published", "Published an acceptable-use notice"),
          Map.entry("notice.chosen", "Chose how the notice is asked"),
          Map.entry("notice.answers-read", "Looked at who accepted the notice"),
          Map.entry("rule.chosen", "Chose how a rule works"),
          Map.entry("enrolment-token.made", "Made an enrolment token"),
          Map.entry("enrolment-token.withdrawn", "Withdrew an enrolment token"),
          Map.entry("device.copied", "Found a copied computer"),
          Map.entry("device.own-key", "Gave a copied computer its own key"),
          Map.entry("device.renewed", "Renewed a device's certificate"),
          Map.entry("device.revoked", "Shut a device out"),
          Map.entry("coverage.log-ons-read", "Looked at the log-ons behind a room’s day"));

  private DeedWords() {}

  /** What {@code action} means; an action that is newer than this list speaks for itself. */
  static String of(String action) {
    return WORDS.getOrDefault(action, action);
  }
}
