package school.lantern.collector.coverage;

/**
 * A gap in words.
 *
 * @param room its name
 * @param when day and times
 * @param pupils how many
 * @param much pupil time
 * @param path the page of the room-day
 */
record GapRow(String room, When when, String pupils, Much much, String path) {

  /** The day, and by the clock from and until. */
  record When(String day, String from, String until) {}

  /** Pupil time: all of it, and the part on the internet. */
  record Much(String all, String internet) {}
}
