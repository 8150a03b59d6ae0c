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
import school.lantern.model.ConcernRaised;

/**
 * {@code voice [--socket FILE] [--page recorded|message]}: what is recorded on this computer, and
 * "I am worried". Runs under the person's own account, from the menu, and ends with its window.
 */
public final class VoiceMain {
  private static final int OK = 0;
  private static final int NOTHING_SHOWN = 1;
  private static final int WRONG_USAGE = 2;
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final int LOOKS = 16;

  private final Dialogs dialogs;
  private final VoiceCall service;

  private VoiceMain(Dialogs dialogs, VoiceCall service) {
    this.dialogs = dialogs;
    this.service = service;
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
    return new VoiceMain(Dialogs.ofShortProcess(System.getenv()), new VoiceCall(socket))
        .page(message);
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
      return service.ask(new VoiceQuestion.State()).state();
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
      String refusal = refusal(text);
      if (refusal == null) {
        sayWhetherItArrived();
        return;
      }
      Panel again = new Panel(refusal, null, "Back to my message", List.of(), "Do not send");
      if (!(dialogs.show(again) instanceof Reply.Pressed)) {
        return;
      }
    }
  }

  private @Nullable String refusal(String text) {
    if (text.length() > ConcernRaised.TEXT_MAX_CHARS) {
      return VoiceWords.refused(VoiceAnswer.Refusal.TOO_LONG, text.length());
    }
    try {
      VoiceAnswer answer =
          service.ask(new VoiceQuestion.Concern(text, System.getenv("XDG_SESSION_ID")));
      return answer.refusal() == null ? null : VoiceWords.refused(answer.refusal(), text.length());
    } catch (IOException away) {
      return VoiceWords.AWAY + "\n\nYour message was not sent.";
    }
  }

  private void sayWhetherItArrived() throws InterruptedException {
    while (true) {
      boolean arrived = awaitArrival();
      Panel panel =
          arrived
              ? new Panel(VoiceWords.ARRIVED, null, "Good", List.of(), "Close")
              : new Panel(VoiceWords.WAITS, null, "Look again", List.of(), "Close");
      Reply reply = dialogs.show(panel);
      if (arrived || !(reply instanceof Reply.Pressed)) {
        return;
      }
    }
  }

  private boolean awaitArrival() throws InterruptedException {
    for (int look = 0; look < LOOKS; look++) {
      VoiceState state = state();
      if (state != null && state.concernsWaiting() == 0) {
        return true;
      }
      Thread.sleep(LOOK_EVERY.toMillis());
    }
    return false;
  }
}
