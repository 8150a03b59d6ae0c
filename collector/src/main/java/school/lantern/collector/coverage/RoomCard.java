package school.lantern.collector.coverage;

import java.util.List;

/**
 * One room on the page.
 *
 * @param id the room's code
 * @param name as people say it
 * @param now how it stands
 * @param strip the day as a picture
 * @param lines the day as a table
 */
record RoomCard(String id, String name, Now now, Strip strip, List<Line> lines) {

  /**
   * How a room stands.
   *
   * @param word {@code "Supervised"}, {@code "Not supervised"}, {@code "Not in use"}
   * @param tone how its tag looks
   * @param sentence by whom until when, or since when not
   * @param details who was seen there, and who uses it
   * @param order rooms that need somebody come first: 0, 1, 2
   */
  record Now(String word, String tone, String sentence, Details details, int order) {}

  /**
   * What was measured of a room.
   *
   * @param present who was seen there since when; empty when there is nothing to say
   * @param use who uses it now, and since when it is in use
   */
  record Details(String present, String use) {}

  /**
   * One line of the table.
   *
   * @param when {@code "09:15 to 10:05"}
   * @param kind lesson, use or gap, in a word
   * @param what in words
   */
  record Line(String when, String kind, String what) {}
}
