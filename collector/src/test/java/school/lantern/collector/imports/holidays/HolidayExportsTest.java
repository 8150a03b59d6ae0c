package school.lantern.collector.imports.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.imports.Upload;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.TimetableFacts;

/** What is taken away and handed in to a school that has said nothing gives the same days. */
@QuarkusTest
class HolidayExportsTest {
  private static final List<Term> TERMS =
      List.of(
          new Term("Autumn, 2026", date("2026-09-02"), date("2026-12-18")),
          new Term("Spring 2027", date("2027-01-05"), date("2027-03-25")));
  private static final Closure INSET = closed("2026-09-02", "2026-09-02", "INSET day");
  private static final Closure HALF_TERM = closed("2026-10-26", "2026-10-30", "Half term");
  private static final Closure BOILER = closed("2026-12-01", "2026-12-01", "=Boiler, again");
  private static final Closure GOOD_FRIDAY =
      closed("2027-03-26", "2027-03-26", "Good Friday (bank holiday)");
  private static final Closure EARLY_MAY =
      closed("2027-05-03", "2027-05-03", "Early May bank holiday");

  @Inject BankHolidaysExport bankHolidays;
  @Inject BankHolidaysFormat bankHolidaysIn;
  @Inject TermDatesExport termDates;
  @Inject TermDatesFormat termDatesIn;

  @Test
  void bankHolidaysComeBackAsTheSameDays() {
    Map<String, String> files = bankHolidays.files(school());
    assertThat(files.get("bank-holidays.json"))
        .contains("\"title\" : \"Good Friday\"", "\"date\" : \"2027-05-03\"", "\"scotland\"")
        .doesNotContain("INSET");
    Upload upload = new Upload(files);
    assertThat(bankHolidaysIn.reads(upload)).containsExactly("bank-holidays.json");
    Draft draft = Draft.of(SchoolData.NONE);
    bankHolidaysIn.read(upload, draft, new Mistakes());
    assertThat(draft.table(Tables.CLOSURES).values()).containsExactly(GOOD_FRIDAY, EARLY_MAY);
  }

  @Test
  void termDatesComeBackAsTheSameDays() {
    Upload upload = new Upload(termDates.files(school()));
    assertThat(termDatesIn.reads(upload)).containsExactly("term-dates.csv");
    Draft draft = Draft.of(SchoolData.NONE);
    Mistakes mistakes = new Mistakes();
    termDatesIn.read(upload, draft, mistakes);
    assertThat(mistakes.inOrder()).isEmpty();
    assertThat(draft.table(Tables.TERMS).values()).isEqualTo(TERMS);
    assertThat(draft.table(Tables.CLOSURES).values()).containsExactly(INSET, HALF_TERM, BOILER);
  }

  @Test
  void aSchoolThatHasSaidNothingHasEmptyLists() {
    assertThat(termDates.files(SchoolData.NONE).get("term-dates.csv"))
        .isEqualToIgnoringNewLines("name,type,start,end");
    assertThat(bankHolidays.files(SchoolData.NONE).get("bank-holidays.json"))
        .contains("\"events\" : [ ]");
  }

  private static SchoolData school() {
    TimetableFacts facts =
        new TimetableFacts(
            new SchoolCalendar(
                TERMS, List.of(EARLY_MAY, INSET, HALF_TERM, GOOD_FRIDAY, BOILER), List.of()),
            List.of(),
            List.of(),
            List.of(),
            Arrangements.NONE);
    return new SchoolData(List.of(), List.of(), Map.of(), List.of(), facts);
  }

  private static Closure closed(String from, String until, String reason) {
    return new Closure(date(from), date(until), reason);
  }

  private static LocalDate date(String written) {
    return LocalDate.parse(written);
  }
}
