package school.lantern.agent.dialog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The windows' programs that this process has open at this moment. Only their windows are left
 * alone; what a program calls itself is not enough. Safe for several threads.
 */
public final class OpenDialogs {
  private static final long NONE_YET = -1;

  /** By process id, the first client of the window system that showed a window of it. */
  private static final Map<Long, Long> CLIENTS = new ConcurrentHashMap<>();

  private OpenDialogs() {}

  static void opened(long pid) {
    CLIENTS.put(pid, NONE_YET);
  }

  static void closed(long pid) {
    CLIENTS.remove(pid);
  }

  /**
   * Whether a window is one of ours.
   *
   * @param pid the process that the window names; any program can name any
   * @param client which client of the window system it belongs to, as its own number says: no other
   *     client can have that, so that the first to name the process stays the only one
   */
  public static boolean own(long pid, long client) {
    Long first = CLIENTS.computeIfPresent(pid, (same, known) -> known == NONE_YET ? client : known);
    return first != null && first == client;
  }
}
