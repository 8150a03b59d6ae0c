package school.lantern.collector.phrases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import school.lantern.detect.PhraseMatch;
import school.lantern.model.PhraseRule;

/**
 * What two policies find in the same texts.
 *
 * @param texts how many were read
 * @param phrases what each phrase that counts somewhere does, ordered by id
 */
public record PolicyComparison(long texts, List<PhraseChange> phrases) {
  /** So many places are kept for each phrase: enough to see what it is about. */
  public static final int PLACES_MAX = 5;

  public PolicyComparison {
    phrases = List.copyOf(phrases);
  }

  /** How often phrases counted in the old policy. */
  public long before() {
    return phrases.stream().mapToLong(phrase -> phrase.before().count()).sum();
  }

  /** How often phrases count in the new policy. */
  public long after() {
    return phrases.stream().mapToLong(phrase -> phrase.after().count()).sum();
  }

  /**
   * One phrase in both policies.
   *
   * @param id by which a phrase is the same in both
   */
  public record PhraseChange(String id, Side before, Side after) {

    /** As the new policy has it, or else as the old one had it. */
    public PhraseRule rule() {
      PhraseRule rule = after.rule == null ? before.rule : after.rule;
      if (rule == null) {
        throw new IllegalStateException(id + " counts in neither policy");
      }
      return rule;
    }

    /** Whether it weighs another severity where it counts in both. */
    public boolean weighsOtherwise() {
      return before.rule != null
          && after.rule != null
          && before.rule.severity() != after.rule.severity();
    }
  }

  /**
   * A phrase in one of the two.
   *
   * @param rule as that policy has it, or {@code null} when it never counts there
   * @param count where it counts
   * @param only where it counts in this policy alone
   * @param places the first of these
   */
  public record Side(@Nullable PhraseRule rule, long count, long only, List<Excerpt> places) {
    private static final Side NOTHING = new Side(null, 0, 0, List.of());

    public Side {
      places = List.copyOf(places);
    }

    private Side plus(String text, PhraseMatch match, boolean alone) {
      List<Excerpt> more = new ArrayList<>(places);
      if (alone && places.size() < PLACES_MAX) {
        more.add(Excerpt.of(text, match.start(), match.end()));
      }
      return new Side(match.rule(), count + 1, only + (alone ? 1 : 0), more);
    }
  }

  /** Adds up text by text. */
  static final class Counting {
    private final Map<String, Side> before = new TreeMap<>();
    private final Map<String, Side> after = new TreeMap<>();
    private long texts;

    private record Place(String id, int start, int end) {
      static Place of(PhraseMatch match) {
        return new Place(match.rule().id(), match.start(), match.end());
      }
    }

    void add(String text, List<PhraseMatch> old, List<PhraseMatch> changed) {
      texts++;
      add(before, text, old, changed);
      add(after, text, changed, old);
    }

    private static void add(
        Map<String, Side> sides, String text, List<PhraseMatch> found, List<PhraseMatch> others) {
      Set<Place> known = new HashSet<>();
      others.forEach(other -> known.add(Place.of(other)));
      for (PhraseMatch match : found) {
        String id = match.rule().id();
        Side side = sides.getOrDefault(id, Side.NOTHING);
        sides.put(id, side.plus(text, match, !known.contains(Place.of(match))));
      }
    }

    PolicyComparison done() {
      Set<String> ids = new java.util.TreeSet<>(before.keySet());
      ids.addAll(after.keySet());
      List<PhraseChange> changes =
          ids.stream()
              .map(
                  id ->
                      new PhraseChange(
                          id,
                          before.getOrDefault(id, Side.NOTHING),
                          after.getOrDefault(id, Side.NOTHING)))
              .toList();
      return new PolicyComparison(texts, changes);
    }
  }
}
