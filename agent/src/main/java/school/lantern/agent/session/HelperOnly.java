package school.lantern.agent.session;

import java.nio.file.Path;
import java.util.List;
import school.lantern.model.SessionChange;

/** Nobody tells, as in a container: sessions are the lives of the desktop helpers. */
public final class HelperOnly implements SessionSource {
  @Override
  public SessionChange.Source name() {
    return SessionChange.Source.HELPER;
  }

  @Override
  public List<OpenSession> open() {
    return List.of();
  }

  @Override
  public Path watched() {
    return Path.of("/proc"); // never changes as far as a watch can see
  }
}
