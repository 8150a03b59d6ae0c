package school.lantern.agent.moment;

/**
 * How far one clock is ahead of another: somewhere between two bounds. Pure.
 *
 * @param leastMillis at least that much
 * @param mostMillis at most that much
 */
record Apart(long leastMillis, long mostMillis) {

  /**
   * How far the first clock stepped until {@code later}, or 0 when it may as well have stepped less
   * than {@code shortestMillis}.
   */
  long stepTo(Apart later, long shortestMillis) {
    boolean forward = later.leastMillis - mostMillis >= shortestMillis;
    boolean back = leastMillis - later.mostMillis >= shortestMillis;
    return forward || back ? later.middle() - middle() : 0;
  }

  /**
   * The same distance, known better. One that contradicts (a step too short to tell) changes
   * nothing, so that many short steps are told once they add up.
   */
  Apart narrowedBy(Apart later) {
    long least = Math.max(leastMillis, later.leastMillis);
    long most = Math.min(mostMillis, later.mostMillis);
    return least <= most ? new Apart(least, most) : this;
  }

  private long middle() {
    return Math.floorDiv(leastMillis + mostMillis, 2);
  }
}
