package school.lantern.collector.ledger;

import java.time.Duration;

/**
 * Gaps, added up.
 *
 * @param count how many
 * @param pupilTime how long pupils used computers in them
 * @param internetTime the part of that on the internet
 */
public record GapTotal(long count, Duration pupilTime, Duration internetTime) {}
