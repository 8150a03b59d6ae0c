package school.lantern.collector.presence;

import java.time.Instant;
import java.util.Comparator;

/** A fact: somebody said that a member of staff was in a room from some moment on. */
sealed interface Sighting permits CheckIn, RegisterMark {

  /** In the order in which people moved; of two at one moment, what was said last comes last. */
  Comparator<Sighting> IN_ORDER =
      Comparator.comparing(Sighting::from)
          .thenComparing(Sighting::saidAt)
          .thenComparing(Sighting::roomId);

  String staffId();

  String roomId();

  /** Since when the person is there. */
  Instant from();

  /** When that was said. */
  Instant saidAt();
}
