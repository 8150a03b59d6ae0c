package school.lantern.agent.notice;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.dialog.Dialogs;
import school.lantern.agent.dialog.Reply;
import school.lantern.agent.link.NoticeToShow;
import school.lantern.model.NoticeAnswer;
import school.lantern.model.NoticeAnswer.Answer;
import school.lantern.model.Observation;

/**
 * At the helper's end: shows the notice that is due, and tells what came of it. Its thread lives as
 * long as something is to be answered.
 *
 * <p>A window that was closed or killed is told, and comes again after a while, {@link #PAUSES}
 * times; after that the person is left in peace until the next log-on.
 */
public final class NoticePrompt {
  static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ofMinutes(10));

  private record Asking(NoticeToShow notice, Consumer<Observation> answers) {}

  private final Dialogs dialogs;
  private final List<Duration> pauses;
  private final String language;
  private @Nullable Asking next;
  private @Nullable NoticeToShow open;
  private boolean working;

  /**
   * With the windows of this system, in the language of this session.
   *
   * @param environment of the session's programs
   */
  public NoticePrompt(Map<String, String> environment) {
    this(Dialogs.ofThisSystem(environment), PAUSES, language(environment));
  }

  /** As POSIX has it: the first of these that is set, such as {@code cy_GB.UTF-8}. */
  static String language(Map<String, String> environment) {
    String locale =
        Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    String language = locale.split("[_.@]", 2)[0].toLowerCase(Locale.ROOT);
    return language.matches("[a-z]{2,3}") ? language : Locale.getDefault().getLanguage();
  }

  NoticePrompt(Dialogs dialogs, List<Duration> pauses, String language) {
    this.dialogs = dialogs;
    this.pauses = List.copyOf(pauses);
    this.language = language;
  }

  /** Returns at once. The same notice is not shown twice; a newer one comes after an open one. */
  public synchronized void show(NoticeToShow notice, Consumer<Observation> answers) {
    if (notice.equals(open)) {
      return;
    }
    next = new Asking(notice, answers);
    notifyAll();
    if (!working) {
      working = true;
      Thread thread = new Thread(this::work, "notice");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void work() {
    try {
      for (Asking asking = take(); asking != null; asking = take()) {
        ask(asking);
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Asking take() {
    Asking taken = next;
    next = null;
    open = taken == null ? null : taken.notice();
    working = taken != null;
    return taken;
  }

  private void ask(Asking asking) throws InterruptedException {
    for (int time = 0; ; time++) {
      NoticePanel panel = NoticePanel.of(asking.notice(), language);
      Answer answer = answer(dialogs.show(panel.panel()));
      asking.answers().accept(new NoticeAnswer(asking.notice().session(), panel.shown(), answer));
      boolean open = answer == Answer.CLOSED || answer == Answer.KILLED;
      if (!open || time == pauses.size() || !awaitAgain(pauses.get(time))) {
        return;
      }
    }
  }

  /** False when there is something newer to show. */
  private synchronized boolean awaitAgain(Duration pause) throws InterruptedException {
    long until = System.nanoTime() + pause.toNanos();
    for (long left = pause.toNanos(); next == null && left > 0; left = until - System.nanoTime()) {
      wait(Duration.ofNanos(left).toMillis() + 1);
    }
    return next == null;
  }

  private static Answer answer(Reply reply) {
    if (reply instanceof Reply.Pressed pressed) {
      return pressed.button() == 0 ? Answer.ACCEPTED : Answer.DECLINED;
    }
    return switch ((Reply.None) reply) {
      case CLOSED -> Answer.CLOSED;
      case KILLED -> Answer.KILLED;
      case NOT_SHOWN -> Answer.NOT_SHOWN;
    };
  }
}
