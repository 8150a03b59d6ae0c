package school.lantern.collector.fleet;

import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/**
 * Where the collector stands in changing its authority.
 *
 * <pre>
 *                   settled    announced        changed            settled
 *   signs           A          A                B                  B
 *   agents trust    A          A, B             B                  B
 *   good of agents  by A       by A             by B; by A still   by B
 * </pre>
 *
 * @param successor who will sign, or {@code null} when nobody is announced
 * @param former who signed before and is still believed, or {@code null}
 */
record Succession(@Nullable Credential successor, @Nullable X509Certificate former) {
  static final Succession NONE = new Succession(null, null);

  /** What to wait for next. */
  enum Stage {
    SETTLED,
    ANNOUNCED,
    CHANGED
  }

  Stage stage() {
    if (successor != null) {
      return Stage.ANNOUNCED;
    }
    return former == null ? Stage.SETTLED : Stage.CHANGED;
  }
}
