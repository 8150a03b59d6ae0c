package school.lantern.agent.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import school.lantern.agent.session.SessionSummary;
import school.lantern.agent.uplink.UplinkStatus;

/**
 * A status for people.
 *
 * @param running whether there is a service at all
 * @param trouble whether a technician should do something
 * @param lines what to print; troubles begin with an exclamation mark
 */
record StatusWords(boolean running, boolean trouble, List<String> lines) {
  private static final Duration STALE_AFTER = Duration.ofSeconds(30);
  private static final Duration RECEIPT_OLD_AFTER = Duration.ofMinutes(10);

  static StatusWords absent(String why) {
    return new StatusWords(false, true, List.of("! The service does not run: " + why));
  }

  static StatusWords of(ServiceStatus status, Instant now) {
    List<String> lines = new ArrayList<>();
    Duration age = Duration.between(status.at().wall(), now);
    lines.add(
        age.compareTo(STALE_AFTER) > 0
            ? "! The service runs but has not moved for " + words(age)
            : "  The service runs, process " + status.pid());
    uplink(status.uplink(), now, lines);
    sessions(status.sessions(), lines);
    ServiceStatus.SpoolStatus spool = status.spool();
    lines.add(
        "  Spool: " + spool.waiting() + " waiting, " + (spool.bytes() >> 10) + " KiB on disk");
    lines.add(
        spool.policyVersion() == null
            ? "! No phrase policy yet"
            : "  Phrase policy: " + spool.policyVersion());
    return new StatusWords(true, lines.stream().anyMatch(line -> line.startsWith("!")), lines);
  }

  private static void uplink(UplinkStatus uplink, Instant now, List<String> lines) {
    if (uplink.deviceId() == null) {
      lines.add("! Not enrolled: " + uplink.trouble());
      return;
    }
    lines.add("  Enrolled at " + uplink.collector() + " as " + uplink.deviceId());
    Instant last = uplink.lastReceipt();
    Duration since = last == null ? Duration.ZERO : Duration.between(last, now);
    String receipt = last == null ? "no receipt yet" : "last receipt " + words(since) + " ago";
    if (uplink.trouble() != null) {
      lines.add("! Collector: " + uplink.trouble() + "; " + receipt);
    } else {
      lines.add((since.compareTo(RECEIPT_OLD_AFTER) > 0 ? "! " : "  ") + "Collector: " + receipt);
    }
  }

  private static void sessions(SessionSummary sessions, List<String> lines) {
    lines.add("  Sessions: " + sessions.sessions() + " open, as told by " + sessions.source());
    String helpers = "Desktop helpers: " + sessions.helpers() + " connected";
    if (sessions.missing() + sessions.silent() == 0) {
      lines.add("  " + helpers);
    } else {
      lines.add(
          "! "
              + helpers
              + ", "
              + sessions.missing()
              + " missing, "
              + sessions.silent()
              + " silent");
    }
  }

  private static String words(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    if (seconds < 120) {
      return seconds + " s";
    }
    return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
  }
}
