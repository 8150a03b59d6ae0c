package school.lantern.collector.supervision;

/**
 * The use of one room on one day in one period, by pupils of one year group, under one person.
 *
 * @param key what it is about
 * @param amounts how much
 */
public record Cell(CellKey key, Amounts amounts) {}
