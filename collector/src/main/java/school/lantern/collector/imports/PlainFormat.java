package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import school.lantern.collector.fleet.BookedTime;
import school.lantern.collector.timetable.Cover;

/**
 * Lantern's own CSV files, known by their names. Each is the complete new content of its table,
 * save for cover, which is that of the dates in it, and for bookings, which are those from its
 * first date on: who exports "today and later" changes nothing of the past.
 */
@ApplicationScoped
class PlainFormat implements SchoolFormat {

  @Override
  public String label() {
    return "plain CSV";
  }

  @Override
  public Set<String> reads(Upload upload) {
    Set<String> names = new TreeSet<>(upload.names());
    names.removeIf(name -> Draft.kind(name).isEmpty());
    return names;
  }

  @Override
  public Stage stage() {
    return Stage.DIRECTORY;
  }

  @Override
  public void read(Upload upload, Draft draft, Mistakes mistakes) {
    for (String name : upload.names()) {
      Draft.kind(name).ifPresent(kind -> read(kind, upload.text(name), draft, mistakes));
    }
  }

  private static <T> void read(TableKind<T> kind, String text, Draft draft, Mistakes mistakes) {
    Table<Cover> cover = draft.table(TimetableRows.COVER);
    Table<BookedTime> bookings = draft.table(BookingRows.BOOKINGS);
    draft.replace(new CsvFile<>(kind, text).read(mistakes));
    if (kind.equals(TimetableRows.COVER)) {
      draft.replace(withOtherDates(cover, draft.table(TimetableRows.COVER)));
    } else if (kind.equals(BookingRows.BOOKINGS)) {
      draft.replace(BookingRows.withEarlier(bookings, draft.table(BookingRows.BOOKINGS)));
    }
  }

  private static Table<Cover> withOtherDates(Table<Cover> before, Table<Cover> read) {
    Set<LocalDate> dates = read.values().stream().map(Cover::date).collect(Collectors.toSet());
    return keeping(before, read, cover -> !dates.contains(cover.date()));
  }

  private static <T> Table<T> keeping(Table<T> before, Table<T> read, Predicate<T> kept) {
    List<Table.Row<T>> rows =
        before.rows().stream()
            .filter(row -> kept.test(row.value()))
            .collect(Collectors.toCollection(ArrayList::new));
    rows.addAll(read.rows());
    return new Table<>(read.kind(), rows, read.named());
  }
}
