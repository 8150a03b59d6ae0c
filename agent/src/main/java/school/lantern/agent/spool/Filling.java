package school.lantern.agent.spool;

/**
 * How full a spool is.
 *
 * @param waiting observations that the collector does not have yet
 * @param usedBytes what the rows take, without room that is free for reuse
 */
public record Filling(long waiting, long usedBytes) {}
