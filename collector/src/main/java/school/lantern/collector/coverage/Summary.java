package school.lantern.collector.coverage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says figures in plain words, for a reader who reads nothing else. */
final class Summary {
  private Summary() {}

  static List<String> of(Figures.Totals totals, Heads.Head head) {
    boolean timetable = head.there().timetable();
    List<String> said = new ArrayList<>();
    Duration use = totals.of(Measure.USE).amount().time();
    String missing = head.there().missing();
    if (missing != null) {
      said.add(
          missing
              + " Without one nobody can say who should have supervised, and that nothing was found"
              + " does not mean that all was well.");
    }
    if (totals.extent().isEmpty()) {
      if (timetable) {
        said.add("Nothing was reckoned for these days, so nothing can be said about them.");
      }
      return said;
    }
    if (use.isZero() && timetable) {
      said.add("No pupil was seen using a computer on these days.");
    } else if (!use.isZero()) {
      said.add(used(totals));
      said.add(alone(totals, head));
      said.add(seen(totals));
    }
    if (!totals.unknown().isEmpty()) { // its absence proves nothing: not every figure has some
      said.add(unknown(totals));
    }
    return said;
  }

  private static String used(Figures.Totals totals) {
    return "Pupils used computers for %s, added up over pupils; %s of it on the internet. This was"
            .formatted(totals.of(Measure.USE).amount().words(), totals.internet().share())
        + " measured on the workstations.";
  }

  private static String alone(Figures.Totals totals, Heads.Head head) {
    Figure alone = totals.of(Measure.UNSUPERVISED);
    long gaps = totals.internet().gaps();
    if (alone.amount().time().isZero()) {
      return "No use was found for which nobody was scheduled and nobody was seen.";
    }
    return "For %s, which is %s, nobody was scheduled and nobody was seen: %d %s%s."
        .formatted(
            alone.amount().words(),
            alone.share(),
            gaps,
            gaps == 1 ? "gap" : "gaps",
            head.personal() || head.inPeriod() ? ", which may hold others and other periods" : "");
  }

  private static String seen(Figures.Totals totals) {
    return "For %s of the use a member of staff was seen to be there. For %s the timetable, a duty or"
            .formatted(totals.of(Measure.PRESENT).share(), totals.of(Measure.SCHEDULED).share())
        + " cover named somebody, and whether that person came was not observed.";
  }

  private static String unknown(Figures.Totals totals) {
    return "Not known: for %s of workstation time in periods nothing was reported. This is not"
            .formatted(totals.unknownTime().words())
        + " counted as supervised, nor as unsupervised.";
  }
}
