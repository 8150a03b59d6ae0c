package school.lantern.collector.presence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on the check-in pages. */
final class HereView {
  private HereView() {}

  /**
   * A room.
   *
   * @param name as people say it
   * @param path of its check-in page
   */
  record Place(String name, String path) {}

  /**
   * Where the visitor is on record.
   *
   * @param now where, or {@code null}
   * @param undo what may be taken back, or {@code null}
   * @param from the earliest time that may be given afterwards, {@code "09:00"}
   * @param until the latest, now
   */
  record Mine(@Nullable Here now, @Nullable Undo undo, String from, String until) {}

  /**
   * The visitor's stay that holds now.
   *
   * @param place where
   * @param since {@code "09:05"}
   * @param end {@code "10:00"}, unless something is said before
   * @param tapped whether the visitor said so, and not a register
   */
  record Here(Place place, String since, String end, boolean tapped) {}

  /**
   * The last tap.
   *
   * @param checkInId what it belongs to
   * @param leaving whether it was "I'm leaving"
   * @param place where
   * @param at when, {@code "09:05"}
   */
  record Undo(String checkInId, boolean leaving, Place place, String at) {}

  /**
   * Somebody in a room, or a lesson of the visitor: a line with its time.
   *
   * @param what in words
   * @param when in words
   */
  record Line(String what, String when) {}

  /**
   * A lesson or duty of the visitor.
   *
   * @param place where
   * @param line what and when
   * @param begun whether it goes on, or begins in a moment
   * @param over whether it has ended
   */
  record Slot(Place place, Line line, boolean begun, boolean over) {}

  /** The page of one room. */
  record Card(Place place, boolean here, List<Line> present, List<Line> planned) {}
}
