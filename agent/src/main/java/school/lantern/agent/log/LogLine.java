package school.lantern.agent.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * A line of the log: the moment in UTC, how serious, who says it, what; then a failure with its
 * traces.
 *
 * <p>The JDK's own formatter wants the tables of all time zones and the words of a language, in
 * each process and for a few lines a day (decision 137).
 */
public final class LogLine extends Formatter {
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  /** All that goes to the console from now on. */
  public static void everywhere() {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.setFormatter(new LogLine());
    }
  }

  @Override
  public String format(LogRecord log) {
    StringWriter line = new StringWriter();
    String name = String.valueOf(log.getLoggerName());
    line.append(MOMENT.format(log.getInstant()))
        .append(' ')
        .append(log.getLevel().getName())
        .append(' ')
        .append(name.substring(name.lastIndexOf('.') + 1))
        .append(": ")
        .append(formatMessage(log))
        .append(System.lineSeparator());
    Throwable thrown = log.getThrown();
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(line, true));
    }
    return line.toString();
  }
}
