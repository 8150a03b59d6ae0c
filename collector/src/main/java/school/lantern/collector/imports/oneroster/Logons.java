package school.lantern.collector.imports.oneroster;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The log-on names of a user, in lower case. Of an address such as {@code a.khan@school.example}
 * the part before the sign counts as well: workstations know either.
 */
final class Logons {
  /** How further log-ons are written in {@code userIds}: <code>{logon:st2b}</code>. */
  static final String FURTHER = "{logon:";

  private Logons() {}

  static Set<String> of(Entry user) {
    Set<String> logons = new TreeSet<>();
    String username = user.field("username").toLowerCase(Locale.ROOT);
    if (!username.isEmpty()) {
      logons.add(username);
      int sign = username.indexOf('@');
      if (sign > 0) {
        logons.add(username.substring(0, sign));
      }
    }
    for (String id : user.list("userIds")) {
      String word = id.toLowerCase(Locale.ROOT);
      if (word.startsWith(FURTHER) && word.endsWith("}")) {
        logons.add(word.substring(FURTHER.length(), word.length() - 1).strip());
      }
    }
    logons.remove("");
    return logons;
  }
}
