package org.sqlite.date;

import java.util.Date;
import java.util.TimeZone;

/**
 * The SQLite driver makes one for each connection, to write dates as texts. The original wants the names of months and days and
 * a language's words for them, for a spool that stores no date as text (decision 137; ArchitectureTest keeps it so).
 */
public final class FastDateFormat {
  private FastDateFormat() {}

  public static FastDateFormat getInstance(String pattern) {
    return new FastDateFormat();
  }

  public static FastDateFormat getInstance(String pattern, TimeZone zone) {
    return new FastDateFormat();
  }

  public String format(Date date) {
    throw unsupported();
  }

  public Date parse(String text) {
    throw unsupported();
  }

  private static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException("no date is stored as text: store milliseconds");
  }
}
