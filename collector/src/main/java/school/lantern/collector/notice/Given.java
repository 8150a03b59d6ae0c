package school.lantern.collector.notice;

import java.time.Instant;
import school.lantern.model.NoticeAnswer;

/**
 * An answer that somebody gave.
 *
 * @param at when
 * @param answer to what, and which
 */
record Given(Instant at, NoticeAnswer answer) {

  boolean yes() {
    return answer.answer() == NoticeAnswer.Answer.ACCEPTED;
  }

  int version() {
    return answer.notice().version();
  }
}
