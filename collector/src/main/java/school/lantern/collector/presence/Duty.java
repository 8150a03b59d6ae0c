package school.lantern.collector.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.SupervisedSlot;

/**
 * A lesson, duty or cover of one member of staff on one day.
 *
 * @param slot as the timetable has it, cover worked in
 */
record Duty(SupervisedSlot slot) {

  String roomId() {
    return slot.roomId();
  }

  String staffName() {
    return slot.supervisor().name();
  }

  Instant from() {
    return slot.period().from();
  }

  Instant until() {
    return slot.period().until();
  }

  /** {@code "8B Computing"}, {@code "8B Computing (cover)"}, {@code "Duty"}. */
  String what() {
    @Nullable String group = slot.what().group();
    return switch (slot.what().kind()) {
      case LESSON -> group == null ? "Lesson" : group;
      case COVER -> group == null ? "Cover" : group + " (cover)";
      case DUTY -> "Duty";
    };
  }

  /** {@code "Period 3"}, but {@code "Lunch"}. */
  String periodInWords() {
    String name = slot.period().name();
    return name.chars().allMatch(Character::isDigit) ? "Period " + name : name;
  }
}
