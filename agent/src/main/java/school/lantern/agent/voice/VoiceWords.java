package school.lantern.agent.voice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Audience;
import school.lantern.model.ConcernRaised;

/** What the window of the menu says. Pure but for the time zone. */
final class VoiceWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);

  static final String AWAY =
      "Lantern does not run on this computer at the moment, or does not answer.\n\n"
          + "Please tell a member of staff. If something worries you, go and talk to an adult whom"
          + " you trust.";

  static final String BEFORE_WRITING =
      "You can write here what worries you, or what somebody should know.\n\n"
          + "The school's safeguarding lead (DSL) and the deputies read it. They see under which"
          + " log-on and on which computer it was written: it is not nameless. Nobody else who uses"
          + " this computer can read it.\n\n"
          + "If you or somebody else is in danger now, do not wait for an answer here: tell an adult"
          + " at once, or call 999. Childline is free to call at any time: 0800 1111.";

  static final String TICK = "The safeguarding lead may read this and see my log-on";

  static final String ARRIVED =
      "Your message has arrived at the school's server. The safeguarding lead is told of it now.";

  static final String WAITS =
      "Your message is kept safely on this computer, and is sent by itself as soon as the school's"
          + " server can be reached. It has not arrived yet.\n\n"
          + "If it cannot wait, please go and tell an adult.";

  static final String LOST =
      "A message of yours could not be handed to the school's server, and nobody there has read it."
          + " Please go and tell a teacher, or another adult whom you trust.";

  private VoiceWords() {}

  /** What is recorded, and what is not. */
  static String page(VoiceState state, ZoneId zone) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "This computer is monitored by %s."
            .formatted(state.school() == null ? "the school that it belongs to" : state.school()));
    if (state.concerns().waiting() > 0) {
      parts.add(WAITS);
    }
    if (state.concerns().lost() > 0) {
      parts.add(LOST);
    }
    parts.add(
        "Recorded:\n"
            + "• when you log on and off, lock the screen, or leave the computer alone\n"
            + "• which program is in front, and the title of its window, such as the name of a web"
            + " page\n"
            + (state.inForce().typing()
                ? "• words that may mean that somebody is in danger or is being hurt, when they are"
                    + " typed or stand in a title, with the few words around them\n"
                : "• words in window titles that may mean that somebody is in danger; what you type"
                    + " is not looked at\n")
            + "• your answer to the notice at log-on\n"
            + "• how the computer is: its name, system, free space, virus scanner and updates");
    parts.add(
        "Never recorded:\n"
            + "• pictures of the screen, the camera or the microphone\n"
            + "• everything you type: it is looked at in memory, and forgotten\n"
            + (state.inForce().openFieldsOnly()
                ? "• what you type in fields for passwords, in these windows, and wherever a program"
                    + " does not say that a field is not for passwords\n"
                : "• what you type in fields for passwords, as far as the system says that they are"
                    + " some, and in these windows\n")
            + "• your files and e-mails");
    parts.add(
        "Who looks: the school's safeguarding lead and the deputies. When one of them opens a"
            + " pupil's record, that is recorded too. You can ask the school what it holds about"
            + " you.");
    parts.add(inForce(state));
    parts.add(health(state.health(), zone));
    return String.join("\n\n", parts);
  }

  private static String inForce(VoiceState state) {
    String policy = state.inForce().policy();
    String whose = state.audience() == Audience.STAFF ? "staff" : "pupils";
    return (policy == null
            ? "In force: nothing yet. Typing is not looked at until the school's server says how."
            : "In force: policy " + policy)
        + (state.inForce().notice() == 0
            ? ""
            : ", notice for " + whose + ", version " + state.inForce().notice());
  }

  private static String health(VoiceState.Health health, ZoneId zone) {
    if (health.sound()) {
      return "Lantern works." + contact(health.lastReceipt(), zone);
    }
    List<String> wrong = new ArrayList<>();
    if (!health.enrolled()) {
      wrong.add("this computer is not connected to the school's server");
    } else if (!health.reached()) {
      wrong.add("the school's server cannot be reached now");
    }
    if (!health.watching()) {
      wrong.add("not every desktop of this computer is watched");
    }
    return "Something is wrong: "
        + String.join("; ", wrong)
        + "."
        + contact(health.lastReceipt(), zone);
  }

  private static String contact(@Nullable Instant lastReceipt, ZoneId zone) {
    return lastReceipt == null
        ? ""
        : " Last contact with the school's server: " + TIME.format(lastReceipt.atZone(zone)) + ".";
  }

  static String refused(VoiceAnswer.Refusal refusal, int chars) {
    return switch (refusal) {
      case EMPTY -> "There is nothing in your message. It was not sent.";
      case TOO_LONG ->
          "Your message is too long by %d characters. It was not sent; please make it shorter."
              .formatted(chars - ConcernRaised.TEXT_MAX_CHARS);
      case TOO_MANY ->
          "Several messages came from here within minutes; this one was not sent. Please try again"
              + " in ten minutes. If it cannot wait, go and tell an adult.";
      case NOT_KEPT, NO_WINDOW ->
          "Your message could not be kept on this computer. It was not sent. Please go and tell an"
              + " adult.";
    };
  }
}
