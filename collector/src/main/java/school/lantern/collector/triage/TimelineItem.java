package school.lantern.collector.triage;

import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.SpokenTime;

/**
 * One point of a timeline.
 *
 * @param at when
 * @param kind what sort, for its mark: {@code phrase}, {@code schedule}, {@code blind} or empty
 * @param title what sort, in a word or two
 * @param by who or where, or {@code null}
 * @param text what happened; may be empty
 */
record TimelineItem(SpokenTime at, String kind, String title, @Nullable String by, String text) {}
