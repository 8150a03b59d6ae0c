package school.lantern.collector.imports.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarFileNameTest {
  @Test
  void idsThatDifferInSignsOnlyHaveFilesOfTheirOwn() {
    assertThat(CalendarExport.fileName("A/1", Set.of())).isEqualTo("A-1.ics");
    assertThat(CalendarExport.fileName("A-1", Set.of("A-1.ics"))).isEqualTo("A-1-2.ics");
    assertThat(CalendarExport.fileName("A:1", Set.of("A-1.ics", "A-1-2.ics")))
        .isEqualTo("A-1-3.ics");
  }
}
