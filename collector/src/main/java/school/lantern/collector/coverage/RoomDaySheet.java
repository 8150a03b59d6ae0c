package school.lantern.collector.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One room on one day: the gaps, and what lies behind the figures.
 *
 * @param title which
 * @param gaps the gaps with their incidents
 * @param figures by period, and what is not known
 * @param scheduled who was to supervise, a line each
 * @param behind the use itself
 */
record RoomDaySheet(
    Title title, List<Gap> gaps, Figures figures, List<String> scheduled, Behind behind) {

  /**
   * The room's name and the day in words.
   *
   * @param missing why nothing can be said, when no timetable covers the day; else {@code null}
   */
  record Title(String room, String day, @Nullable String missing) {}

  /** A gap, and the incidents that it led to. */
  record Gap(GapRow row, List<Case> incidents) {}

  /**
   * An incident.
   *
   * @param number what people call it
   * @param status where it stands
   * @param path its page, or {@code null} for those who may not open it
   */
  record Case(long number, String status, @Nullable String path) {}

  /** By period, and what is not known. */
  record Figures(Breakdown periods, List<NotKnown> unknown) {}

  /** Workstation time of a period about which nothing is known. */
  record NotKnown(String period, String why, String time) {}

  /**
   * The use behind the figures.
   *
   * @param stretches how many stretches of use
   * @param pupils of how many log-ons
   * @param workstations on which computers
   * @param uses each of them; empty for those who may not read log-ons
   */
  record Behind(int stretches, long pupils, Computers workstations, List<Use> uses) {}

  /** How many computers, and how many of them the timetable placed: nobody booked those. */
  record Computers(long count, long placed) {}

  /**
   * One stretch of use.
   *
   * @param account the log-on
   * @param hostname the computer
   * @param when from and until, by the clock
   * @param known how the end is known, in words; may be empty
   * @param part the part on the internet, and whether it lies in a gap
   */
  record Use(String account, String hostname, String when, String known, Part part) {}

  /**
   * What is said of a stretch besides.
   *
   * @param internet the part on the internet, in words
   * @param alone whether some of it lies in a gap
   * @param placed whether it is inferred from the timetable that the computer was in this room
   */
  record Part(String internet, boolean alone, boolean placed) {}
}
