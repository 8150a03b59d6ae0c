package school.lantern.collector.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldError;
import school.lantern.collector.access.FieldErrors;
import school.lantern.model.SchoolNotice;

/**
 * What was typed of how the notice is asked.
 *
 * @param school who monitors
 * @param staff log-ons of staff, one on a line
 * @param typing {@code read} or {@code left}
 * @param again {@code always} or {@code changed}
 * @param declined {@code log-off} or {@code recorded}
 */
record ChoiceForm(String school, String staff, String typing, String again, String declined) {
  private static final int LETTERS_LEAST = 2;

  static ChoiceForm of(NoticeChoice choice) {
    return new ChoiceForm(
        choice.school(),
        String.join("\n", choice.staff().accounts()),
        choice.staff().typingRead() ? "read" : "left",
        choice.asking().everyLogOn() ? "always" : "changed",
        choice.asking().declineLogsOff() ? "log-off" : "recorded");
  }

  public boolean typingRead() {
    return typing.equals("read");
  }

  public boolean always() {
    return again.equals("always");
  }

  public boolean logsOff() {
    return declined.equals("log-off");
  }

  /** What it comes to: a choice, or what is wrong. */
  record Reading(@Nullable NoticeChoice choice, FieldErrors errors) {}

  /**
   * Reads it.
   *
   * @param pupils log-ons of pupils: none may count as staff's, or nobody would look after a child
   */
  Reading read(Collection<String> pupils) {
    List<FieldError> errors = new ArrayList<>();
    if (school.isEmpty() || school.length() > SchoolNotice.SCHOOL_MAX_CHARS) {
      errors.add(new FieldError("school", "Enter the school's name in 120 characters or fewer"));
    }
    List<String> accounts = staff.lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
    wrong(accounts, pupils).ifPresent(why -> errors.add(new FieldError("staff", why)));
    if (!errors.isEmpty()) {
      return new Reading(null, new FieldErrors(errors));
    }
    return new Reading(
        new NoticeChoice(
            school,
            new SchoolNotice.Staff(accounts, typingRead()),
            new SchoolNotice.Asking(always(), logsOff())),
        FieldErrors.NONE);
  }

  private static Optional<String> wrong(List<String> accounts, Collection<String> pupils) {
    if (accounts.size() > SchoolNotice.ACCOUNTS_MAX) {
      return Optional.of(
          "Enter %d lines or fewer; one * can stand for many".formatted(SchoolNotice.ACCOUNTS_MAX));
    }
    for (String account : accounts) {
      if (account.length() > SchoolNotice.ACCOUNT_MAX_CHARS
          || account.chars().filter(Character::isLetterOrDigit).count() < LETTERS_LEAST) {
        return Optional.of(
            "“%s” is no log-on name: use 2 letters at least, and 64 characters at most"
                .formatted(account));
      }
      SchoolNotice.Staff one = new SchoolNotice.Staff(List.of(account), false);
      Optional<String> child = pupils.stream().filter(one::has).sorted().findFirst();
      if (child.isPresent()) {
        return Optional.of(
            "“%s” is also the log-on of a pupil (%s). Name staff so that no pupil is meant"
                .formatted(account, child.get()));
      }
    }
    return Optional.empty();
  }
}
