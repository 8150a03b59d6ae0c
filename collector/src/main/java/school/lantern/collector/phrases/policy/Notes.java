package school.lantern.collector.phrases.policy;

import java.util.HashSet;
import java.util.Set;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;

/**
 * Mistakes of entries. What a block says once for all its phrases is wrong once, not once for each.
 */
final class Notes {
  private final Mistakes mistakes;
  private final Set<Noted> noted = new HashSet<>();

  Notes(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  private record Noted(Place place, String text, String what) {}

  void error(Written written, String what, String remedy) {
    if (noted.add(new Noted(written.place(), written.text(), what))) {
      mistakes.error(written.place(), written.text(), what, remedy);
    }
  }

  void warning(Written written, String what, String remedy) {
    if (noted.add(new Noted(written.place(), written.text(), what))) {
      mistakes.warning(written.place(), written.text(), what, remedy);
    }
  }
}
