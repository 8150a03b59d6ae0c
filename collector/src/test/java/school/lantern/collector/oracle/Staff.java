package school.lantern.collector.oracle;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Several members of staff in one number: the lowest bit is {@code S1}, the next {@code S2} … */
final class Staff {
  private Staff() {}

  static int mask(Collection<String> ids) {
    int mask = 0;
    for (String id : ids) {
      mask |= 1 << (id.charAt(1) - '1');
    }
    return mask;
  }

  /** The first of them by id. */
  static @Nullable String first(int mask) {
    return mask == 0 ? null : "S" + (Integer.numberOfTrailingZeros(mask) + 1);
  }
}
