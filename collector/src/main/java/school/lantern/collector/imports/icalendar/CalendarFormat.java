package school.lantern.collector.imports.icalendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.SchoolFormat;
import school.lantern.collector.imports.Upload;
import school.lantern.collector.imports.names.NameBook;
import school.lantern.collector.platform.LanternConfig;

/** Calendars: one for each member of staff, one for each room, or one for all. */
@ApplicationScoped
class CalendarFormat implements SchoolFormat {
  private final NameBook names;
  private final LanternConfig config;

  CalendarFormat(NameBook names, LanternConfig config) {
    this.names = names;
    this.config = config;
  }

  @Override
  public String label() {
    return "iCalendar (.ics, one or many)";
  }

  @Override
  public Set<String> reads(Upload upload) {
    Set<String> files = new TreeSet<>(upload.names());
    files.removeIf(name -> !CalendarFile.isOne(name));
    return files;
  }

  @Override
  public void read(Upload upload, Draft draft, Mistakes mistakes) {
    new CalendarImport(draft, names.names(draft), config.zone(), mistakes).read(upload);
  }
}
