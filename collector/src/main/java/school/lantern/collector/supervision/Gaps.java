package school.lantern.collector.supervision;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who used a room without a supervisor, and when.
 *
 * @param byPupil only pupils who did, each with at least a moment of it
 */
public record Gaps(Map<String, Alone> byPupil) {

  public Gaps {
    byPupil = Collections.unmodifiableMap(new LinkedHashMap<>(byPupil));
  }

  /**
   * One pupil's share.
   *
   * @param when without a supervisor
   * @param internet the part of it on the internet
   */
  public record Alone(IntervalSet when, IntervalSet internet) {
    private static final Alone NEVER = new Alone(IntervalSet.EMPTY, IntervalSet.EMPTY);
  }

  /** When at least one pupil was without a supervisor. */
  public IntervalSet room() {
    return IntervalSet.union(byPupil.values().stream().map(Alone::when).toList());
  }

  /** One pupil's. */
  public IntervalSet of(String pupil) {
    return byPupil.getOrDefault(pupil, Alone.NEVER).when();
  }

  /** How much of it lies in some stretches. */
  public Weight within(IntervalSet stretches) {
    Duration pupilTime = Duration.ZERO;
    Duration internetTime = Duration.ZERO;
    Set<String> pupils = new TreeSet<>();
    for (Map.Entry<String, Alone> entry : byPupil.entrySet()) {
      Duration alone = entry.getValue().when().intersect(stretches).total();
      if (alone.isPositive()) {
        pupils.add(entry.getKey());
        pupilTime = pupilTime.plus(alone);
        internetTime = internetTime.plus(entry.getValue().internet().intersect(stretches).total());
      }
    }
    return new Weight(pupilTime, internetTime, pupils);
  }

  /**
   * How much time without a supervisor that was.
   *
   * @param pupilTime added up over pupils
   * @param internetTime the part of it on the internet
   * @param pupils who
   */
  public record Weight(Duration pupilTime, Duration internetTime, Set<String> pupils) {

    public Weight {
      pupils = Set.copyOf(pupils);
    }
  }
}
