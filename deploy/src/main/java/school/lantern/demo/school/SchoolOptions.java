package school.lantern.demo.school;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the demo school is asked to be.
 *
 * @param folder where the files go
 * @param today the day that must have lessons
 * @param seed other seeds make other schools
 * @param moment the clock time that matters, if one does
 * @param logon a log-on name that the first pupil uses as well, if one is given: that of the demo's
 *     own desktop
 */
record SchoolOptions(
    Path folder, LocalDate today, long seed, Optional<Moment> moment, Optional<String> logon) {
  static final String USAGE =
      "FOLDER --today YYYY-MM-DD [--seed N] [--now HH:mm --supervised ROOM --unsupervised ROOM]"
          + " [--logon NAME]";

  private static final List<String> KNOWN =
      List.of("--today", "--seed", "--now", "--supervised", "--unsupervised", "--logon");

  /**
   * A time at which one room is to be supervised, and another not for two hours.
   *
   * @param now the time
   * @param supervised the room with a lesson
   * @param unsupervised the room with nobody
   */
  record Moment(LocalTime now, String supervised, String unsupervised) {

    /**
     * @throws IllegalArgumentException if both rooms are the same
     */
    Moment {
      if (supervised.equals(unsupervised)) {
        throw new IllegalArgumentException("a room cannot be supervised and not supervised");
      }
    }
  }

  /**
   * @throws IllegalArgumentException if the words make no sense
   */
  static SchoolOptions of(String... words) {
    if (words.length % 2 != 1) {
      throw new IllegalArgumentException("Usage: " + USAGE);
    }
    Map<String, String> given = new HashMap<>();
    for (int index = 1; index < words.length; index += 2) {
      if (!KNOWN.contains(words[index])) {
        throw new IllegalArgumentException("Unknown " + words[index] + ". Usage: " + USAGE);
      }
      given.put(words[index], words[index + 1]);
    }
    return new SchoolOptions(
        Path.of(words[0]),
        LocalDate.parse(needed(given, "--today")),
        Long.parseLong(given.getOrDefault("--seed", "1")),
        moment(given),
        Optional.ofNullable(given.get("--logon")));
  }

  private static Optional<Moment> moment(Map<String, String> given) {
    return Optional.ofNullable(given.get("--now"))
        .map(
            now ->
                new Moment(
                    LocalTime.parse(now),
                    needed(given, "--supervised"),
                    needed(given, "--unsupervised")));
  }

  private static String needed(Map<String, String> given, String option) {
    return Optional.ofNullable(given.get(option))
        .orElseThrow(() -> new IllegalArgumentException(option + " is missing. Usage: " + USAGE));
  }
}
