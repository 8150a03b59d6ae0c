package school.lantern.collector.care;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldError;
import school.lantern.collector.access.FieldErrors;

/**
 * What was typed to put a pupil on the list.
 *
 * @param pupil an admission number, or a name that only one has
 * @param reason in the safeguarding lead's words
 * @param from the first day
 * @param until the last day; empty for none
 */
record CareForm(String pupil, String reason, String from, String until) {
  static final int REASON_MAX_CHARS = 400;

  /** As far back as other changes of what the school knows are taken into account. */
  static final int DAYS_BACK = 14;

  /** Nothing typed yet but perhaps whom it is about. */
  static CareForm fresh(String pupil, LocalDate today) {
    return new CareForm(pupil, "", today.toString(), "");
  }

  static CareForm of(
      @Nullable String pupil,
      @Nullable String reason,
      @Nullable String from,
      @Nullable String until) {
    return new CareForm(text(pupil), text(reason), text(from), text(until));
  }

  /** What it comes to: a wish, or what is wrong. */
  record Reading(Optional<Wish> wish, FieldErrors errors) {}

  /** To put this pupil on the list. */
  record Wish(String personId, String reason, CareEntry.Days days) {}

  /**
   * @param pupils names by id
   */
  Reading read(Map<String, String> pupils, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    Optional<String> who = meant(pupils);
    if (who.isEmpty()) {
      errors.add(
          new FieldError(
              "pupil", "Enter a pupil's admission number, or a name that only one pupil has"));
    }
    if (reason.isEmpty()) {
      errors.add(new FieldError("reason", "Enter the reason"));
    } else if (reason.length() > REASON_MAX_CHARS) {
      errors.add(
          new FieldError(
              "reason", "Use %d letters or fewer for the reason".formatted(REASON_MAX_CHARS)));
    }
    LocalDate first = date(from).orElse(null);
    if (first == null) {
      errors.add(new FieldError("from", "Enter the first day"));
    } else if (first.isBefore(today.minusDays(DAYS_BACK))) {
      errors.add(
          new FieldError("from", "The first day can be at most %d days ago".formatted(DAYS_BACK)));
    }
    LocalDate last = date(until).orElse(null);
    if (last == null && !until.isEmpty()) {
      errors.add(new FieldError("until", "Enter a date, or leave the last day empty"));
    } else if (first != null && last != null && last.isBefore(first)) {
      errors.add(new FieldError("until", "The last day is before the first"));
    }
    if (!errors.isEmpty() || first == null || who.isEmpty()) {
      return new Reading(Optional.empty(), new FieldErrors(errors));
    }
    return new Reading(
        Optional.of(new Wish(who.get(), reason, new CareEntry.Days(first, last))),
        FieldErrors.NONE);
  }

  private Optional<String> meant(Map<String, String> pupils) {
    if (pupils.containsKey(pupil)) {
      return Optional.of(pupil);
    }
    List<String> called =
        pupils.entrySet().stream()
            .filter(one -> one.getValue().equalsIgnoreCase(pupil))
            .map(Map.Entry::getKey)
            .toList();
    return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
  }

  /** A date as browsers write it; empty when there is none, or none that exists. */
  static Optional<LocalDate> date(@Nullable String typed) {
    try {
      return Optional.of(text(typed)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
