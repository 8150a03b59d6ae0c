package school.lantern.collector.coverage;

/**
 * One figure with its meaning.
 *
 * @param measure what it is
 * @param amount how much
 * @param share of the whole use: {@code "12.5%"}
 * @param definition what exactly it means
 */
record Figure(Measure measure, Amount amount, String share, String definition) {}
