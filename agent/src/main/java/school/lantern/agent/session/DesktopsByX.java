package school.lantern.agent.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;

/**
 * What the system tells of sessions, completed by the X servers that run: a desktop whose display
 * the system does not name (GDM) gets one, and a text session in which somebody starts X ({@code
 * startx}) is a desktop as long as that runs. See {@link DesktopChoice}.
 */
public final class DesktopsByX implements SessionSource {
  private final SessionSource system;
  private final XServers servers;
  private Set<String> looked = Set.of();
  private List<UnseenDisplay> unseen = List.of();

  public DesktopsByX(SessionSource system) {
    this(system, new XServers());
  }

  DesktopsByX(SessionSource system, XServers servers) {
    this.system = system;
    this.servers = servers;
  }

  /** Where X servers show that they begin. */
  public static Path folder() {
    return XSockets.FOLDER;
  }

  @Override
  public SessionChange.Source name() {
    return system.name();
  }

  @Override
  public Path watched() {
    return system.watched();
  }

  @Override
  public Optional<Path> bus() {
    return system.bus();
  }

  @Override
  public Seat seat(LoginSession session) {
    return system.seat(session);
  }

  @Override
  public synchronized boolean hasChanged() {
    return !servers.sockets().equals(looked);
  }

  @Override
  public synchronized List<UnseenDisplay> unseen() {
    return unseen;
  }

  @Override
  public synchronized List<OpenSession> open() throws IOException {
    List<OpenSession> told = system.open();
    looked = servers.sockets();
    Set<String> named = new HashSet<>();
    told.forEach(open -> named.add(open.display()));
    List<XServer> others = new ArrayList<>(told.isEmpty() ? List.of() : servers.besides(named));
    List<OpenSession> sessions = new ArrayList<>();
    List<UnseenDisplay> besides = new ArrayList<>();
    for (OpenSession open : told) {
      sessions.add(open.isWayland() ? open : completed(open, told, others, besides));
    }
    others.forEach(left -> ofAccount(left, told).ifPresent(besides::add));
    unseen = List.copyOf(besides);
    return sessions;
  }

  /**
   * A server that is no session's in particular, as that of a service of the account's or of a
   * remote log-on. Under Wayland the desktop itself starts one, and is blind in any case.
   */
  private static Optional<UnseenDisplay> ofAccount(XServer left, List<OpenSession> told) {
    List<OpenSession> own =
        told.stream()
            .filter(open -> open.session().account().equals(left.account()))
            .filter(open -> !left.account().equals(XServer.ROOT))
            .toList();
    return own.stream().anyMatch(OpenSession::isWayland)
        ? Optional.empty()
        : own.stream().findFirst().map(open -> new UnseenDisplay(open.session(), left.display()));
  }

  private OpenSession completed(
      OpenSession open, List<OpenSession> told, List<XServer> left, List<UnseenDisplay> besides) {
    String account = open.session().account();
    boolean onlyOne =
        told.stream().filter(other -> other.session().account().equals(account)).count() == 1;
    @Nullable String named = open.display().isEmpty() ? null : open.display();
    DesktopChoice.Found found =
        new DesktopChoice(open, system.seat(open.session()), onlyOne).among(left, named);
    for (XServer other : found.others()) {
      besides.add(new UnseenDisplay(open.session(), other.display()));
    }
    left.removeAll(found.others());
    if (found.desktop().isEmpty()) {
      return open;
    }
    XServer desktop = found.desktop().get();
    left.remove(desktop);
    return new OpenSession(open.session(), desktop.display(), true, open.locked(), open.away());
  }
}
