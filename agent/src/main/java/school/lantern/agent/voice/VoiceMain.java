package school.lantern.agent.voice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.dialog.Dialogs;
import school.lantern.agent.dialog.Panel;
import school.lantern.agent.dialog.Reply;
import school.lantern.agent.files.Folders;
import school.lantern.agent.files.Options;
import school.lantern.agent.spool.Fate;
import school.lantern.agent.win32.Host;
import school.lantern.model.ConcernRaised;

/**
 * {@code voice [--socket FILE] [--page recorded|message]}: what is recorded on this computer, and
 * "I am worried". From the menu, under the person's own account: on Linux it asks the session's
 * helper to open the window, and opens it itself where none comes; on Windows it opens it. {@code
 * --page} is for what this process opens itself.
 */
public final class VoiceMain {
  private static final int OK = 0;
  private static final int NOTHING_SHOWN = 1;
  private static final int WRONG_USAGE = 2;
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final int LOOKS = 16;
  private static final Duration LOOK_FOR_WINDOW_EVERY = Duration.ofMillis(200);
  private static final int LOOKS_FOR_WINDOW = 20;

  private final Dialogs dialogs;
  private final VoiceCall service;

  private final @Nullable String session;

  private VoiceMain(Dialogs dialogs, VoiceCall service, @Nullable String session) {
    this.dialogs = dialogs;
    this.service = service;
    this.session = session;
  }

  /** The same in a helper, until the person closes the window. */
  static void show(Dialogs dialogs, Path socket, @Nullable String session)
      throws InterruptedException {
    new VoiceMain(dialogs, new VoiceCall(socket), session).page(false);
  }

  /** Runs until the person closes the window; answers the exit code. */
  public static int run(List<String> arguments) throws InterruptedException {
    Path socket;
    boolean message;
    try {
      Options options = Options.parse(arguments, "--socket", "--page");
      message = options.orElse("--page", "recorded").equals("message");
      String given = options.get("--socket");
      socket = given == null ? Path.of(Folders.RUN, "voice.sock") : Path.of(given);
    } catch (IllegalArgumentException wrong) {
      System.err.println("lantern-agent voice: " + wrong.getMessage());
      return WRONG_USAGE;
    }
    VoiceCall service = new VoiceCall(socket);
    return !Host.isWindows() && isOpenedByHelper(service)
        ? OK
        : new VoiceMain(Dialogs.ofShortProcess(System.getenv()), service, session()).page(message);
  }

  /** The service's yes says only that there is a helper: not that its window came. */
  private static boolean isOpenedByHelper(VoiceCall service) throws InterruptedException {
    try {
      if (service.ask(new VoiceQuestion.Open(session())).refusal() != null) {
        return false;
      }
    } catch (IOException away) {
      return false;
    }
    for (int looks = 0; looks < LOOKS_FOR_WINDOW && !Dialogs.isOneOpen(); looks++) {
      Thread.sleep(LOOK_FOR_WINDOW_EVERY.toMillis());
    }
    return Dialogs.isOneOpen();
  }

  private static @Nullable String session() {
    return System.getenv("XDG_SESSION_ID");
  }

  private int page(boolean beginWithMessage) throws InterruptedException {
    if (beginWithMessage && state() != null && wantsToWrite()) {
      write();
    }
    while (true) {
      VoiceState state = state();
      Reply reply =
          state == null
              ? dialogs.show(new Panel(VoiceWords.AWAY, null, "Try again", List.of(), "Close"))
              : dialogs.show(
                  new Panel(
                      VoiceWords.page(state, ZoneId.systemDefault()),
                      null,
                      "I am worried, or want to report something",
                      List.of(),
                      "Close"));
      if (!(reply instanceof Reply.Pressed)) {
        return reply == Reply.None.NOT_SHOWN ? NOTHING_SHOWN : OK;
      }
      if (state != null && wantsToWrite()) {
        write();
      }
    }
  }

  private @Nullable VoiceState state() {
    try {
      return service.ask(new VoiceQuestion.State(null)).state();
    } catch (IOException away) {
      return null;
    }
  }

  private boolean wantsToWrite() {
    Panel panel =
        new Panel(VoiceWords.BEFORE_WRITING, null, "Write a message", List.of(), "Not now");
    return dialogs.show(panel) instanceof Reply.Pressed;
  }

  /** What was written is not lost by a mistake: it stands in the next window. */
  private void write() throws InterruptedException {
    String text = "";
    while (true) {
      Panel panel = new Panel(text, VoiceWords.TICK, "Send", List.of(), "Do not send");
      if (!(dialogs.write(panel) instanceof Reply.Pressed sent)) {
        return;
      }
      text = sent.text().strip();
      Attempt attempt = send(text);
      if (attempt.ticket() != null) {
        sayWhetherItArrived(attempt.ticket());
        return;
      }
      Panel again =
          new Panel(attempt.refusal(), null, "Back to my message", List.of(), "Do not send");
      if (!(dialogs.show(again) instanceof Reply.Pressed)) {
        return;
      }
    }
  }

  /**
   * What came of sending.
   *
   * @param refusal why it was not kept; empty when it was
   * @param ticket by which to ask for it, or {@code null}
   */
  private record Attempt(String refusal, @Nullable String ticket) {}

  private Attempt send(String text) {
    if (text.length() > ConcernRaised.TEXT_MAX_CHARS) {
      return new Attempt(VoiceWords.refused(VoiceAnswer.Refusal.TOO_LONG, text.length()), null);
    }
    try {
      VoiceAnswer answer = service.ask(new VoiceQuestion.Concern(text, session));
      if (answer.refusal() == null && answer.message() != null) {
        return new Attempt("", answer.message().ticket());
      }
      VoiceAnswer.Refusal why =
          answer.refusal() == null ? VoiceAnswer.Refusal.NOT_KEPT : answer.refusal();
      return new Attempt(VoiceWords.refused(why, text.length()), null);
    } catch (IOException away) {
      return new Attempt(VoiceWords.AWAY + "\n\nYour message was not sent.", null);
    }
  }

  private void sayWhetherItArrived(String ticket) throws InterruptedException {
    while (true) {
      Fate fate = awaitArrival(ticket);
      Panel panel =
          switch (fate) {
            case ARRIVED -> new Panel(VoiceWords.ARRIVED, null, "Good", List.of(), "Close");
            case WAITS -> new Panel(VoiceWords.WAITS, null, "Look again", List.of(), "Close");
            case LOST -> new Panel(VoiceWords.LOST, null, "I will", List.of(), "Close");
          };
      Reply reply = dialogs.show(panel);
      if (fate != Fate.WAITS || !(reply instanceof Reply.Pressed)) {
        return;
      }
    }
  }

  /** Not known is not arrived: a service that does not answer leaves it waiting. */
  private Fate awaitArrival(String ticket) throws InterruptedException {
    for (int look = 0; look < LOOKS; look++) {
      try {
        VoiceAnswer answer = service.ask(new VoiceQuestion.State(ticket));
        if (answer.message() != null && answer.message().fate() != Fate.WAITS) {
          return answer.message().fate();
        }
      } catch (IOException away) {
        // it is kept on disk there, and asked for again
      }
      Thread.sleep(LOOK_EVERY.toMillis());
    }
    return Fate.WAITS;
  }
}
