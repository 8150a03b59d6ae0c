package school.lantern.collector.coverage;

import java.time.Duration;
import java.util.Locale;

/**
 * A length of time, or a share of one, as people say it.
 *
 * @param time how long
 */
record Amount(Duration time) {
  private static final int MINUTES_OF_HOUR = 60;

  static Amount of(Duration time) {
    return new Amount(time);
  }

  /** {@code "1,204 h 05 min"}, {@code "12 min"}, {@code "under 1 min"}, {@code "0 min"}. */
  public String words() {
    long minutes = time.plusSeconds(30).toMinutes();
    if (minutes == 0) {
      return time.isZero() ? "0 min" : "under 1 min";
    }
    long hours = minutes / MINUTES_OF_HOUR;
    return hours == 0
        ? minutes + " min"
        : String.format(Locale.UK, "%,d h %02d min", hours, minutes % MINUTES_OF_HOUR);
  }

  /** Minutes with one decimal, for a spreadsheet. */
  String minutes() {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / 60_000.0);
  }

  /**
   * {@code "12.5%"} of {@code whole}. What is more than nothing is never said to be 0, what is less
   * than all never to be 100; of nothing there is no share: {@code "–"}.
   */
  String shareOf(Duration whole) {
    if (whole.isZero()) {
      return "–";
    }
    double share = percentOf(whole);
    if (time.isZero() || time.equals(whole)) {
      return time.isZero() ? "0%" : "100%";
    }
    if (share < 0.1) {
      return "under 0.1%";
    }
    return share > 99.9 ? "over 99.9%" : String.format(Locale.UK, "%.1f%%", share);
  }

  double percentOf(Duration whole) {
    return whole.isZero() ? 0 : 100.0 * time.toMillis() / whole.toMillis();
  }
}
