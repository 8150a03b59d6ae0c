package school.lantern.collector.timetable;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Sets in one order, so that the same facts read the same in every process. */
final class Ordered {
  private Ordered() {}

  static <T extends Comparable<? super T>> Set<T> copy(Set<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }
}
