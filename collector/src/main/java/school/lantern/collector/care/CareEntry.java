package school.lantern.collector.care;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One pupil on the list.
 *
 * @param id of the entry; the audit log says it in the pupil's place
 * @param personId the school's own id of the pupil
 * @param said what the safeguarding lead said
 * @param addedAt when it was said
 * @param days the school days on which it holds
 */
record CareEntry(String id, String personId, Said said, Instant addedAt, Days days) {
  private static final int SHORT_ID_CHARS = 8;

  /**
   * A reason and who gave it.
   *
   * @param reason in the safeguarding lead's words
   * @param author as colleagues say it
   */
  record Said(String reason, String author) {

    /**
     * @throws IllegalArgumentException if there is no reason
     */
    Said {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("an entry needs a reason");
      }
    }
  }

  /**
   * Days on which an entry holds.
   *
   * @param first the first of them
   * @param last the last of them, or {@code null} for no end
   */
  record Days(LocalDate first, @Nullable LocalDate last) {

    /**
     * @throws IllegalArgumentException if the last lies before the first
     */
    Days {
      if (last != null && last.isBefore(first)) {
        throw new IllegalArgumentException(last + " is before " + first);
      }
    }

    boolean hold(LocalDate day) {
      return !day.isBefore(first) && !overOn(day);
    }

    boolean overOn(LocalDate day) {
      return last != null && last.isBefore(day);
    }
  }

  /** As people and the audit log say it. */
  String shortId() {
    return id.substring(0, Math.min(SHORT_ID_CHARS, id.length()));
  }

  CareEntry endingOn(LocalDate last) {
    return new CareEntry(id, personId, said, addedAt, new Days(days.first(), last));
  }
}
