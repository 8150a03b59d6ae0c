package school.lantern.collector.triage;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;

/**
 * What the page says about the button that was just pressed.
 *
 * @param done good news, or {@code null}
 * @param conflict somebody was first, or {@code null}
 * @param errors what is wrong with a form
 * @param typed what stood in it, so that nobody types twice
 */
record Said(@Nullable String done, @Nullable String conflict, FieldErrors errors, Typed typed) {
  static final Said NOTHING = new Said(null, null, FieldErrors.NONE, Typed.NOTHING);

  private static final Map<String, String> DONE =
      Map.of(
          "taken", "You have taken this. Colleagues see that it is yours.",
          "put-back", "You have put this back. Anybody may take it.",
          "closed", "Closed. The outcome is on record.",
          "noted", "Your note is on record.",
          "reopened", "Reopened. It is yours.");

  private static final String TOO_LONG =
      "Use at most " + Presses.LONGEST_TEXT_CHARS + " characters";

  /** Good news after a redirect. */
  static Said of(@Nullable String word) {
    String sentence = word == null ? null : DONE.get(word);
    return new Said(sentence, null, FieldErrors.NONE, Typed.NOTHING);
  }

  static Said conflict(String sentence) {
    return new Said(null, sentence, FieldErrors.NONE, Typed.NOTHING);
  }

  static Said outcomeMissing(String text) {
    return wrong("outcome", "Choose how this ended", new Typed("", text, null));
  }

  static Said closingTooLong(String text, @Nullable String outcome) {
    return wrong("closing-text", TOO_LONG, new Typed("", text, outcome));
  }

  static Said noteMissing() {
    return wrong("note", "Write something in the note", Typed.NOTHING);
  }

  static Said noteTooLong(String text) {
    return wrong("note", TOO_LONG, new Typed(text, "", null));
  }

  private static Said wrong(String field, String sentence, Typed typed) {
    return new Said(null, null, FieldErrors.one(field, sentence), typed);
  }

  /** What stood in the forms. */
  record Typed(String note, String closing, @Nullable String outcome) {
    static final Typed NOTHING = new Typed("", "", null);
  }
}
