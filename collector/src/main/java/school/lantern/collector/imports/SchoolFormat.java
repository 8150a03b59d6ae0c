package school.lantern.collector.imports;

import java.util.Set;

/**
 * A form in which schools have their data. Each bean of this type is asked about every upload; all
 * that know some of the files read them, in the order of {@link #stage}.
 *
 * <p>A format only changes the draft and notes mistakes; it stores nothing and needs no
 * transaction. What rows of it mean together with other tables is checked afterwards, the same for
 * all formats.
 */
public interface SchoolFormat {

  /** As people call it: {@code "OneRoster"}. */
  String label();

  /**
   * The names of the files in {@code upload} that are of this format, by name or by what stands in
   * them; empty when none is. A file that the plain CSV set knows by its name is read by another
   * format if that claims it here.
   */
  Set<String> reads(Upload upload);

  /** Whether it knows any of the files. */
  default boolean fits(Upload upload) {
    return !reads(upload).isEmpty();
  }

  /** When it is its turn. */
  default Stage stage() {
    return Stage.TIMETABLE;
  }

  /**
   * Reads its files into {@code draft}.
   *
   * @param upload the files that it said it {@link #reads}, and no others
   * @param draft the school as it would be; tables that the files say nothing about are left alone
   * @param mistakes where to note what is wrong
   */
  void read(Upload upload, Draft draft, Mistakes mistakes);

  /** What is read first is there for those that come later. */
  enum Stage {
    /** People, rooms, groups. */
    DIRECTORY,
    /** Terms, closures, weeks, bells. */
    CALENDAR,
    /** Lessons and duties. */
    TIMETABLE,
    /** Single dates: cover, trips. */
    DATES
  }
}
