package school.lantern.agent.moment;

import java.util.UUID;
import school.lantern.agent.win32.WindowsCounters;

/** The counters of Windows. Loaded on Windows only. */
final class OfWindows implements Counters {
  private final WindowsCounters counters = new WindowsCounters();

  @Override
  public long uptimeMillis() {
    return counters.uptimeMillis();
  }

  @Override
  public long awakeMillis() {
    return counters.awakeMillis();
  }

  @Override
  public UUID boot() {
    return counters.boot();
  }
}
