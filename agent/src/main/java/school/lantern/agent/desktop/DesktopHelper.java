package school.lantern.agent.desktop;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.secretfield.AccessibleFields;
import school.lantern.agent.secretfield.FieldWatch;
import school.lantern.agent.secretfield.win32.WindowsFields;
import school.lantern.agent.window.ForegroundWatch;
import school.lantern.agent.window.WindowWatch;
import school.lantern.agent.window.WindowsBlindException;
import school.lantern.agent.window.win32.WindowsDesktopWatch;
import school.lantern.detect.PhraseMatcher;
import school.lantern.model.AgentPolicy;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.PhraseFlag;
import school.lantern.model.SessionChange;

/**
 * One session's helper: takes news from the inbox, one at a time on one thread, and hands
 * observations over.
 *
 * <p>Nothing is said, and no key is even listened to, before the service has recognised the session
 * and handed out a policy. Sleeps until there is news or something is due.
 */
final class DesktopHelper {
  private static final long LONGEST_SLEEP_MILLIS = 60_000;

  private final Inbox inbox;
  private final Handover handover;
  private final Supplier<Moment> clock;
  private final Surroundings surroundings;
  private final FocusStretches focus = new FocusStretches();
  private final TypingDesk typing = new TypingDesk();
  private final TitleDesk titles = new TitleDesk();
  private final UseWatch use = new UseWatch();
  private final HelperPace pace = new HelperPace();
  private final Keyboard keyboard;
  private @Nullable FieldWatch fields;
  private final Tick started;
  private @Nullable LoginSession session;
  private @Nullable AgentPolicy policy;
  private @Nullable Duration sinceInput;
  private boolean working;

  DesktopHelper(Inbox inbox, Handover handover, Supplier<Moment> clock, Surroundings surroundings) {
    this.inbox = inbox;
    this.handover = handover;
    this.clock = clock;
    this.surroundings = surroundings;
    this.keyboard = new Keyboard(inbox, surroundings);
    this.started = now();
  }

  /** What ended the work. */
  enum End {
    STOPPED,
    DISPLAY_GONE
  }

  /** Works until it is told to stop or the display is gone. */
  End run() throws InterruptedException {
    WindowWatch windows = null;
    String blind = surroundings.windowBlindness();
    try {
      windows = openWindows();
    } catch (WindowsBlindException refused) {
      blind = refused.sentence();
    }
    End end = workUntilTheEnd(blind);
    tell(typing.end(), now());
    focus.end(now()).forEach(handover::offer);
    pace.end(now().wall()).ifPresent(handover::offer);
    if (end == End.STOPPED) { // else the X server would be asked, and never answer
      keyboard.close();
      if (fields != null) {
        fields.close();
      }
      if (windows != null) {
        windows.close();
      }
    }
    return end;
  }

  private @Nullable WindowWatch openWindows() throws WindowsBlindException {
    if (surroundings.windows()) {
      return WindowsDesktopWatch.open(inbox);
    }
    String display = surroundings.display();
    return display == null ? null : ForegroundWatch.open(display, inbox);
  }

  private End workUntilTheEnd(@Nullable String windowBlindness) throws InterruptedException {
    while (true) {
      Inbox.News news = inbox.next(sleepMillis(now()));
      Tick now = now();
      if (news == Inbox.News.Plain.STOP) {
        return End.STOPPED;
      }
      if (news == Inbox.News.Plain.DISPLAY_GONE) {
        return End.DISPLAY_GONE;
      }
      if (news != null) {
        take(news, now);
      }
      if (!working && session != null && policy != null) {
        working = true;
        inbox.beginWork();
        use.begin(clock.get());
        begin(session, policy, windowBlindness);
      }
      advance(now);
    }
  }

  private void take(Inbox.News news, Tick now) {
    if (news instanceof Inbox.News.Key key) {
      if (fields != null) {
        fields.pressed(key.key());
      }
      typing.key(key.key(), key.serverMillis(), now);
      tellUse(Duration.ZERO);
    } else if (news instanceof Inbox.News.Window window) {
      tell(typing.front(window.front()), now);
      titles.front(window.front(), now);
      focus.see(window.front(), now).forEach(handover::offer);
    } else if (news instanceof Inbox.News.FieldFocus focused) {
      tell(typing.field(focused.field()), now);
    } else if (news instanceof Inbox.News.Unheard unheard) {
      tellUnheard(unheard.forSoLong(), now);
    } else if (news instanceof Inbox.News.SinceInput input) {
      tellUse(input.time());
    } else if (news instanceof Inbox.News.Policy next) {
      takePolicy(next.policy(), next.phrases(), now);
    } else if (news instanceof Inbox.News.Session recognised) {
      session = recognised.session();
      typing.session(session);
      titles.session(session);
      focus.session(session);
    } else if (news == Inbox.News.Plain.LAYOUT_CHANGED) {
      keyboard.layoutChanged(now);
    }
  }

  /** The service hands its policy out again each time the link comes back: that changes nothing. */
  private void takePolicy(AgentPolicy next, PhraseMatcher phrases, Tick now) {
    if (!next.equals(policy)) {
      tell(typing.policy(next, phrases), now);
      titles.policy(next, phrases, now);
      policy = next;
      if (working && session != null) {
        followKeyboard(session, next);
      }
    }
  }

  private void tell(List<PhraseFlag> typed, Tick now) {
    for (PhraseFlag flag : typed) {
      titles.typed(flag, now);
      handover.offer(flag);
    }
  }

  private void begin(
      LoginSession recognised, AgentPolicy inForce, @Nullable String windowBlindness) {
    if (windowBlindness != null) {
      handover.offer(blindness(recognised, Gap.Reason.WINDOWS_BLIND, windowBlindness));
    }
    fields =
        surroundings.windows()
            ? WindowsFields.listen(inbox)
            : AccessibleFields.listen(surroundings.environment(), inbox).orElse(null);
    followKeyboard(recognised, inForce);
    if (sinceInput != null) {
      tellUse(sinceInput);
    }
  }

  /** The keyboard is left alone in sessions whose typing is not to be looked at. */
  private void followKeyboard(LoginSession known, AgentPolicy inForce) {
    keyboard.follow(inForce, known, started.wall()).ifPresent(handover::offer);
  }

  private void advance(Tick now) {
    tell(typing.advance(now), now);
    titles.advance(now).forEach(handover::offer);
    focus.advance(now).forEach(handover::offer);
    LoginSession known = session;
    if (known == null) {
      return;
    }
    pace.look(known, now).ifPresent(handover::offer);
    focus.slowly(pace.isSlow());
    keyboard.advance(now, known).ifPresent(handover::offer);
    long dropped = inbox.takeDropped();
    if (dropped > 0) {
      handover.offer(
          new Gap(known, Gap.Reason.KEYS_DROPPED, now.wall(), now.wall(), dropped, null));
    }
  }

  private void tellUnheard(Duration forSoLong, Tick now) {
    if (session != null) {
      handover.offer(Keyboard.unheard(session, now.wall().minus(forSoLong), now.wall()));
    }
  }

  /** Under Wayland the X server knows only part of the input: there a session never counts idle. */
  private void tellUse(Duration untouched) {
    sinceInput = untouched;
    LoginSession known = session;
    if (!working || known == null || policy == null || surroundings.wayland()) {
      return;
    }
    use.read(untouched, policy.idleAfter())
        .ifPresent(
            what ->
                handover.offerAt(
                    new SessionChange(known, what, SessionChange.Source.INPUT, false),
                    use.lastInput(clock.get(), untouched)));
  }

  private Gap blindness(LoginSession known, Gap.Reason reason, String why) {
    return new Gap(known, reason, started.wall(), null, 0, why);
  }

  private long sleepMillis(Tick now) {
    long due =
        Math.min(
            Math.min(typing.dueMillis(), titles.dueMillis()),
            Math.min(focus.dueMillis(), keyboard.dueMillis()));
    return Math.max(0, Math.min(LONGEST_SLEEP_MILLIS, due - now.millis()));
  }

  private Tick now() {
    return new Tick(
        Duration.ofNanos(System.nanoTime()).toMillis(),
        Instant.now().truncatedTo(ChronoUnit.MILLIS)); // the kernel's counters cost more than a key
  }
}
