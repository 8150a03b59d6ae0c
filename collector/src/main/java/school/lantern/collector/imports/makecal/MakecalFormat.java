package school.lantern.collector.imports.makecal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.SchoolFormat;
import school.lantern.collector.imports.Upload;
import school.lantern.collector.imports.names.NameBook;

/** The files of the timetable calendar generator, known by name and by what stands in them. */
@ApplicationScoped
class MakecalFormat implements SchoolFormat {
  static final String SETTINGS = "settings.json";
  static final String DAYS = "days.csv";
  static final String STUDENTS = "students.csv";
  static final String TEACHERS = "teachers.csv";
  static final String EVENTS = "events.csv";
  private static final Pattern DATE_FIRST =
      Pattern.compile("(?s)\\s*([A-Za-z, ]*\\R)?\\s*\"?\\d{4}-\\d{2}-\\d{2}.*");

  /** A heading and a date; the pattern is not for more. */
  private static final int BEGINNING_CHARS = 200;

  private final NameBook names;

  MakecalFormat(NameBook names) {
    this.names = names;
  }

  @Override
  public String label() {
    return "timetable calendar generator (settings.json, days, students, teachers, events)";
  }

  @Override
  public Set<String> reads(Upload upload) {
    Set<String> files = new TreeSet<>(upload.names());
    files.removeIf(name -> !looksRight(name, upload.text(name)));
    return files;
  }

  @Override
  public Stage stage() {
    return Stage.CALENDAR;
  }

  @Override
  public void read(Upload upload, Draft draft, Mistakes mistakes) {
    new MakecalImport(names::names, draft, mistakes).read(upload);
  }

  private static String beginning(String text) {
    String begins = text.stripLeading();
    return begins.substring(0, Math.min(begins.length(), BEGINNING_CHARS));
  }

  private static boolean looksRight(String name, String text) {
    String heading = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    return switch (name) {
      case SETTINGS -> text.contains("\"timings\"");
      case DAYS -> DATE_FIRST.matcher(beginning(text)).matches();
      case STUDENTS -> heading.contains("subject") && heading.contains("period");
      case TEACHERS -> heading.contains(":") && heading.contains("mail");
      case EVENTS -> heading.contains("mail") && heading.contains("duration");
      default -> false;
    };
  }
}
