package school.lantern.collector.supervision;

/**
 * Pupil time of one kind.
 *
 * @param key in which period, of which pupils, with whom
 * @param amounts how much
 */
public record Cell(CellKey key, Amounts amounts) {}
