package school.lantern.collector.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with a {@link Welcome.Wish}, field by field, in the order of the form. */
final class WelcomeForm {
  /** Enough to catch a slip; only a mail could tell whether the address exists. */
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private static final int LONGEST_CHARS = 200;

  private WelcomeForm() {}

  static FieldErrors errors(Welcome.Wish wish, String again) {
    List<FieldError> errors = new ArrayList<>();
    if (wish.displayName().isEmpty()) {
      errors.add(new FieldError("displayName", "Enter your name"));
    } else if (wish.displayName().length() > LONGEST_CHARS) {
      errors.add(new FieldError("displayName", "Use a shorter form of your name"));
    }
    if (!ADDRESS.matcher(wish.logOn()).matches() || wish.logOn().length() > LONGEST_CHARS) {
      errors.add(new FieldError("logOn", "Enter your e-mail address, like name@school.example"));
    }
    PasswordRule.objection(wish.password(), wish.logOn())
        .ifPresentOrElse(
            sentence -> errors.add(new FieldError("password", sentence)),
            () -> {
              if (!wish.password().equals(again)) {
                errors.add(new FieldError("again", "Type the same password again"));
              }
            });
    return new FieldErrors(errors);
  }
}
