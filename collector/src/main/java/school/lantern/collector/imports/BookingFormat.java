package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import school.lantern.collector.fleet.BookedTime;
import school.lantern.collector.platform.LanternConfig;

/**
 * {@code bookings.csv} of the plain CSV set when it names periods: read last, when the bells of the
 * other files are known.
 */
@ApplicationScoped
class BookingFormat implements SchoolFormat {
  private final ZoneId zone;

  BookingFormat(LanternConfig config) {
    this.zone = config.zone();
  }

  @Override
  public String label() {
    return "bookings by period (bookings.csv)";
  }

  @Override
  public Set<String> reads(Upload upload) {
    String name = BookingRows.BOOKINGS.file();
    return upload
            .text(name)
            .lines()
            .filter(line -> !line.isBlank())
            .findFirst()
            .filter(heading -> heading.toLowerCase(Locale.ROOT).contains(BookedPeriods.PERIODS))
            .isPresent()
        ? Set.of(name)
        : Set.of();
  }

  @Override
  public Stage stage() {
    return Stage.DATES;
  }

  @Override
  public void read(Upload upload, Draft draft, Mistakes mistakes) {
    Table<BookedTime> before = draft.table(BookingRows.BOOKINGS);
    String text = upload.text(BookingRows.BOOKINGS.file());
    Table<BookedPeriods.Written> written =
        new CsvFile<>(BookedPeriods.WRITTEN, text).read(mistakes);
    Table<BookedTime> read = new BookedPeriods(draft, zone, mistakes).booked(written);
    draft.replace(BookingRows.withEarlier(before, read));
  }
}
