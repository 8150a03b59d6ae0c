package school.lantern.agent.desktop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.window.Front;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;
import school.lantern.model.WindowFocus;

/**
 * Makes stretches of window focus from single sightings. Pure.
 *
 * <pre>
 *   window    A A A A A A A A B B B B B
 *   title     1 1 1 2 1 1 3 3 1 1 1 1 1      a title counts once it has stood for TITLE_STANDS
 *   stretch  |A1         |A3 |B1             a window counts at once
 * </pre>
 *
 * A stretch longer than {@link #LONGEST} is told in parts, so that nothing waits for its end.
 * Before the session is known, stretches are not told: there is nobody to tell them of.
 */
final class FocusStretches {
  static final Duration TITLE_STANDS = Duration.ofMillis(250);

  /** When the agent is to spare the computer: titles are given up first. */
  static final Duration TITLE_STANDS_SLOWLY = Duration.ofSeconds(10);

  static final Duration LONGEST = Duration.ofSeconds(60);

  private record Open(FrontWindow window, Tick since) {}

  private @Nullable LoginSession session;
  private Front front = Front.NOWHERE;
  private @Nullable Open open;
  private @Nullable Open newTitle;
  private Duration titleStands = TITLE_STANDS;

  void slowly(boolean slowly) {
    titleStands = slowly ? TITLE_STANDS_SLOWLY : TITLE_STANDS;
  }

  void session(LoginSession recognised) {
    session = recognised;
  }

  /** What the sighting ends; mostly nothing. */
  List<WindowFocus> see(Front next, Tick now) {
    List<WindowFocus> ended = new ArrayList<>(advance(now));
    boolean another = !next.sameWindow(front) || next.shown() == null || open == null;
    front = next;
    if (another) {
      ended.addAll(end(now));
      open = next.shown() == null ? null : new Open(next.shown(), now);
    } else if (next.shown() != null && open != null) {
      boolean asBefore = Objects.equals(next.shown(), open.window());
      newTitle = asBefore ? null : new Open(next.shown(), now);
    }
    return ended;
  }

  /** What time alone ends. */
  List<WindowFocus> advance(Tick now) {
    List<WindowFocus> ended = new ArrayList<>();
    Open title = newTitle;
    if (title != null && now.since(title.since()).compareTo(titleStands) >= 0) {
      tell(ended, title.since());
      open = title;
      newTitle = null;
    }
    Open held = open;
    if (held != null && newTitle == null && now.since(held.since()).compareTo(LONGEST) >= 0) {
      tell(ended, now);
      open = new Open(held.window(), now);
    }
    return ended;
  }

  /** Ends the open stretch. */
  List<WindowFocus> end(Tick now) {
    List<WindowFocus> ended = new ArrayList<>();
    tell(ended, now);
    open = null;
    newTitle = null;
    return ended;
  }

  /** When {@link #advance} will next have something to do, {@link Long#MAX_VALUE} for never. */
  long dueMillis() {
    if (newTitle != null) {
      return newTitle.since().millis() + titleStands.toMillis();
    }
    return open == null ? Long.MAX_VALUE : open.since().millis() + LONGEST.toMillis();
  }

  private void tell(List<WindowFocus> ended, Tick until) {
    if (session != null && open != null) {
      Tick since = open.since();
      ended.add(new WindowFocus(session, open.window(), since.wall(), until.since(since)));
    }
  }
}
