package school.lantern.collector.fleet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldError;
import school.lantern.collector.access.FieldErrors;

/**
 * What stands in the form for an enrolment token, as typed.
 *
 * @param uses for how many workstations
 * @param days for how long
 * @param room a room's id, or empty
 */
record TokenForm(String uses, String days, String room) {
  static final TokenForm FRESH = new TokenForm("1", "7", "");
  private static final int LONGEST_DAYS = 90;

  static TokenForm of(@Nullable String uses, @Nullable String days, @Nullable String room) {
    return new TokenForm(given(uses), given(days), given(room));
  }

  FieldErrors errors(List<Room> known) {
    List<FieldError> errors = new ArrayList<>();
    if (!between(uses, EnrolmentTokens.Terms.USES_MAX)) {
      errors.add(
          new FieldError("uses", "Enter a number from 1 to " + EnrolmentTokens.Terms.USES_MAX));
    }
    if (!between(days, LONGEST_DAYS)) {
      errors.add(new FieldError("days", "Enter a number of days from 1 to " + LONGEST_DAYS));
    }
    if (!room.isEmpty() && known.stream().noneMatch(place -> place.id().equals(room))) {
      errors.add(new FieldError("room", "Choose a room from the list"));
    }
    return new FieldErrors(errors);
  }

  /** What the token allows; only for a form without errors. */
  EnrolmentTokens.Terms terms() {
    return new EnrolmentTokens.Terms(
        Integer.parseInt(uses),
        Duration.ofDays(Integer.parseInt(days)),
        room.isEmpty() ? null : room);
  }

  private static boolean between(String typed, int most) {
    return typed.matches("[1-9][0-9]{0,5}") && Integer.parseInt(typed) <= most;
  }

  private static String given(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
