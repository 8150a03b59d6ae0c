package school.lantern.agent.health.win32;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import school.lantern.model.HealthReport.Scanner;

/** What Windows' management interface says, read. Pure. */
final class WmiWords {
  private static final int ON_FROM_BIT = 12;
  private static final int OLD_FROM_BIT = 4;
  private static final int FOUR_BITS = 0xF;
  private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/uuuu");
  private static final Pattern TICKS = Pattern.compile("[0-9a-fA-F]{16}");
  private static final long TICKS_PER_DAY = 864_000_000_000L; // of 100 ns, since 1601
  private static final LocalDate TICKS_FROM = LocalDate.of(1601, 1, 1);

  private WmiWords() {}

  /**
   * A scanner and its state.
   *
   * <pre>
   *   productState   0x 06 1 0 0 0     kind of product, 1: on (0 off, 2 put off), 0: of these days
   *                        ^ bits 12 to 15   ^ bits 4 to 7
   * </pre>
   */
  static Optional<Scanner> scanner(String name, int productState) {
    if (name.isBlank()) {
      return Optional.empty();
    }
    String cut = name.substring(0, Math.min(name.length(), Scanner.NAME_MAX_CHARS));
    boolean on = (productState >> ON_FROM_BIT & FOUR_BITS) == 1;
    boolean current = (productState >> OLD_FROM_BIT & FOUR_BITS) == 0;
    return Optional.of(new Scanner(cut, on, current));
  }

  /** As computers in every language say it, month first; some say it in ticks, or all at once. */
  static Optional<Instant> day(String installedOn) {
    try {
      String told = installedOn.strip();
      LocalDate day;
      if (TICKS.matcher(told).matches()) {
        day = TICKS_FROM.plusDays(Long.parseLong(told, 16) / TICKS_PER_DAY);
      } else if (told.contains("/")) {
        day = LocalDate.parse(told, AMERICAN);
      } else {
        day = LocalDate.parse(told, DateTimeFormatter.BASIC_ISO_DATE);
      }
      return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException | NumberFormatException notUnderstood) {
      return Optional.empty();
    }
  }
}
