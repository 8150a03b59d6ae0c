package school.lantern.collector.presence;

import java.time.Instant;

/**
 * What follows from a {@link Sighting}: how long it counts.
 *
 * @param sighting the fact
 * @param end until when; after the sighting
 */
record Stay(Sighting sighting, Presence.End end) {

  boolean holds(Instant at) {
    return !at.isBefore(sighting.from()) && at.isBefore(end.at());
  }

  boolean overlaps(Instant from, Instant until) {
    return sighting.from().isBefore(until) && end.at().isAfter(from);
  }

  Presence of(String name) {
    return new Presence(
        sighting.roomId(),
        new Presence.Staff(sighting.staffId(), name),
        sighting.from(),
        end,
        switch (sighting) {
          case CheckIn _ -> Presence.Source.CHECK_IN;
          case RegisterMark _ -> Presence.Source.REGISTER;
        });
  }
}
