package school.lantern.agent.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import school.lantern.agent.spool.SpoolBounds;
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
  private static final Duration CERTIFICATE_SHORT = Duration.ofDays(30);
  private static final Duration CLOCK_WRONG = Duration.ofMinutes(2);
  private static final int SPOOL_FILLING_PERCENT = 50;
  private static final int PERCENT = 100;

  static StatusWords absent(String why) {
    return new StatusWords(
        false,
        true,
        List.of("! The service does not run: " + why, "    to do: " + ToDo.here().start()));
  }

  static StatusWords of(ServiceStatus status, Instant now) {
    List<String> lines = new ArrayList<>();
    Duration age = Duration.between(status.at().wall(), now);
    lines.add(
        age.compareTo(STALE_AFTER) > 0
            ? "! The service runs but has not moved for " + words(age)
            : "  The service runs, process " + status.program().pid());
    pace(status.program(), lines);
    uplink(status.uplink(), now, lines);
    SessionWords.add(status.sessions(), now, lines);
    ServiceStatus.SpoolStatus spool = status.spool();
    spool(spool, lines);
    lines.add(
        spool.policyVersion() == null
            ? "! No phrase policy yet: typing is not looked at until the collector hands one out"
            : "  Phrase policy: " + spool.policyVersion());
    if (spool.policyTrouble() != null) {
      lines.add("! " + spool.policyTrouble() + "; the one before stays in force");
      lines.add(
          "    to do: was the collector set up anew, without its authority folder? Enrol again");
    }
    return new StatusWords(true, lines.stream().anyMatch(line -> line.startsWith("!")), lines);
  }

  private static void pace(ServiceStatus.Program program, List<String> lines) {
    if (program.slowBecause() != null) {
      lines.add("! " + program.slowBecause());
    }
    if (program.slowHelpers() > 0) {
      lines.add("! Desktop helpers that go slowly to spare the computer: " + program.slowHelpers());
    }
    if (program.slowBecause() != null || program.slowHelpers() > 0) {
      lines.add("    to do: what else runs here? Phrases are found as before; some titles are not");
    }
  }

  private static void uplink(UplinkStatus uplink, Instant now, List<String> lines) {
    if (uplink.deviceId() == null) {
      lines.add("! Not enrolled: " + uplink.trouble());
      lines.add("    to do: a new token, from the collector's page Devices, into the file");
      lines.add("    " + ToDo.here().tokenFile() + ", or lantern-agent enrol with it");
      return;
    }
    lines.add("  Enrolled at " + uplink.collector() + " as " + uplink.deviceId());
    UplinkStatus.Contact contact = uplink.contact();
    Duration since = contact == null ? Duration.ZERO : Duration.between(contact.lastReceipt(), now);
    String receipt = contact == null ? "no receipt yet" : "last receipt " + words(since) + " ago";
    if (uplink.trouble() != null) {
      lines.add("! Collector: " + uplink.trouble() + "; " + receipt);
      lines.add(
          uplink.trouble().startsWith(UplinkStatus.UNTRUSTED)
              ? "    to do: if the collector's authority was changed while this was off, enrol again"
              : "    to do: is the collector reachable from here, and does it know this device?");
    } else {
      lines.add((since.compareTo(RECEIPT_OLD_AFTER) > 0 ? "! " : "  ") + "Collector: " + receipt);
    }
    if (uplink.certificate() != null) {
      Duration ahead = contact == null ? Duration.ZERO : contact.clockAhead();
      lines.add(certificate(uplink.certificate(), now.minus(ahead)));
    }
    if (contact != null && contact.clockAhead().abs().compareTo(CLOCK_WRONG) > 0) {
      String side = contact.clockAhead().isNegative() ? " behind" : " ahead of";
      lines.add("! Clock: " + words(contact.clockAhead().abs()) + side + " the collector's");
      lines.add("    to do: set the clock, best by a time server; nothing is lost meanwhile");
    }
  }

  /**
   * What becomes of the certificate.
   *
   * @param now by the collector's clock, where that is known
   */
  private static String certificate(UplinkStatus.Certificate certificate, Instant now) {
    if (!certificate.ends().isAfter(now)) {
      return "! Certificate: ended on " + day(certificate.ends()) + "; renewed at the next contact";
    }
    if (certificate.ends().minus(CERTIFICATE_SHORT).isBefore(now)) {
      return "! Certificate: ends on " + day(certificate.ends()) + " and was not renewed yet";
    }
    return "  Certificate: until "
        + day(certificate.ends())
        + ", renews itself from "
        + day(certificate.renewsFrom());
  }

  private static String day(Instant time) {
    return time.toString().substring(0, "2026-01-31".length());
  }

  private static void spool(ServiceStatus.SpoolStatus spool, List<String> lines) {
    long percent = spool.bytes() * PERCENT / SpoolBounds.DEFAULT.maxBytes();
    lines.add(
        (percent >= SPOOL_FILLING_PERCENT ? "! " : "  ")
            + "Spool: "
            + spool.waiting()
            + " waiting, "
            + (spool.bytes() >> 10)
            + " KiB, "
            + percent
            + " % of what it may take");
  }

  static String words(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    if (seconds < 120) {
      return seconds + " s";
    }
    return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
  }
}
