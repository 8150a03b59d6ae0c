package school.lantern.agent.spool;

/** What became of an observation that somebody asks about. */
public enum Fate {
  /** It is here, and the collector does not have it yet. */
  WAITS(0),
  /** The collector has it. */
  ARRIVED(1),
  /** It is not here, and the collector does not have it: refused, given up, or never known. */
  LOST(2);

  final int onDisk;

  Fate(int onDisk) {
    this.onDisk = onDisk;
  }

  static Fate ofDisk(int number) {
    return switch (number) {
      case 0 -> WAITS;
      case 1 -> ARRIVED;
      default -> LOST;
    };
  }
}
