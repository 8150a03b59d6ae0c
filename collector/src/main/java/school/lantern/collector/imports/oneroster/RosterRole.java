package school.lantern.collector.imports.oneroster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody is, and what that makes of him or her here. */
enum RosterRole {
  STUDENT("student", Kind.PUPIL),
  TEACHER("teacher", Kind.STAFF),
  AIDE("aide", Kind.STAFF),
  COUNSELOR("counselor", Kind.STAFF),
  PROCTOR("proctor", Kind.STAFF),
  PRINCIPAL("principal", Kind.STAFF),
  ADMINISTRATOR("administrator", Kind.STAFF),
  SITE_ADMINISTRATOR("siteAdministrator", Kind.STAFF),
  DISTRICT_ADMINISTRATOR("districtAdministrator", Kind.STAFF),
  SYSTEM_ADMINISTRATOR("systemAdministrator", Kind.STAFF),
  PARENT("parent", Kind.NOBODY),
  GUARDIAN("guardian", Kind.NOBODY),
  RELATIVE("relative", Kind.NOBODY),
  /** A word of the school's own, as version 1.2 allows. */
  EXTENSION("ext:", Kind.NOBODY);

  private final String word;
  private final Kind kind;

  RosterRole(String word, Kind kind) {
    this.word = word;
    this.kind = kind;
  }

  /** What a role makes of somebody here. */
  enum Kind {
    PUPIL,
    STAFF,
    /** Lantern has nothing to do with them, and keeps neither name nor log-on. */
    NOBODY
  }

  String word() {
    return word;
  }

  Kind kind() {
    return kind;
  }

  static Optional<RosterRole> of(String text) {
    if (text.toLowerCase(Locale.ROOT).startsWith(EXTENSION.word)) {
      return Optional.of(EXTENSION);
    }
    return Arrays.stream(values()).filter(role -> role.word.equalsIgnoreCase(text)).findFirst();
  }

  static String words() {
    return Arrays.stream(values())
        .filter(role -> role != EXTENSION)
        .map(RosterRole::word)
        .collect(Collectors.joining(", "));
  }
}
