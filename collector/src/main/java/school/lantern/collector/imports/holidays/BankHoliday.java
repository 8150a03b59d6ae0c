package school.lantern.collector.imports.holidays;

import java.util.Locale;
import school.lantern.collector.timetable.Closure;

/** Tells bank holidays from other closures, so that each list replaces only what it is about. */
final class BankHoliday {
  private static final String MARK = "bank holiday";

  private BankHoliday() {}

  /** The reason of a closure: the title, marked as a bank holiday where it does not say so. */
  static String reason(String title) {
    return title.toLowerCase(Locale.UK).contains(MARK) ? title : title + " (" + MARK + ")";
  }

  /** The title of a reason: without the mark that {@link #reason} put on it. */
  static String title(String reason) {
    String marked = " (" + MARK + ")";
    return reason.endsWith(marked)
        ? reason.substring(0, reason.length() - marked.length())
        : reason;
  }

  static boolean isOne(Closure closure) {
    return closure.reason().toLowerCase(Locale.UK).contains(MARK);
  }
}
