package school.lantern.collector.notice;

import java.time.Instant;
import school.lantern.model.Notice;

/**
 * A version of a notice.
 *
 * @param notice what it says
 * @param at since when
 * @param by who published it, log-on name
 */
record WrittenNotice(Notice notice, Instant at, String by) {}
