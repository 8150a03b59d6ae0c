package org.sqlite.date;

import java.util.Date;
import java.util.TimeZone;

/**
 * The SQLite driver makes one for each connection, to write dates as texts. The original wants the tables of all time zones and
 * the names of months and days: 130 classes and a megabyte in the service, for a spool that stores no date as text.
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
