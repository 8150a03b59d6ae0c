package school.lantern.collector.imports.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.SchoolFormat;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.imports.Upload;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Term;

class HolidaysTest {
  private static final String BANK_HOLIDAYS =
      """
      {
        "england-and-wales": {
          "division": "england-and-wales",
          "events": [
            { "title": "Spring bank holiday", "date": "2026-05-25", "notes": "", "bunting": true },
            { "title": "Christmas Day", "date": "2026-12-25", "notes": "", "bunting": true }
          ]
        },
        "scotland": {
          "division": "scotland",
          "events": [
            { "title": "St Andrew’s Day", "date": "2026-11-30", "notes": "", "bunting": true }
          ]
        },
        "northern-ireland": { "division": "northern-ireland", "events": [] }
      }
      """;
  private static final String TERM_DATES =
      """
      name,type,start,end
      Autumn,term,2026-09-01,2026-12-18
      October break,Half term,26/10/2026,30/10/2026
      Training,INSET day,2026-11-27,
      """;
  private final Mistakes mistakes = new Mistakes();
  private final Draft draft = Draft.of(SchoolData.NONE);

  @Test
  void bankHolidaysOfTheDivisionAreClosures() {
    read(bankHolidays("scotland"), Map.of("bank-holidays.json", BANK_HOLIDAYS));
    assertThat(closures()).containsExactly(closure("2026-11-30", "St Andrew’s Day (bank holiday)"));
    read(bankHolidays("england-and-wales"), Map.of("bank-holidays.json", BANK_HOLIDAYS));
    assertThat(closures())
        .containsExactly(
            closure("2026-05-25", "Spring bank holiday"),
            closure("2026-12-25", "Christmas Day (bank holiday)"));
  }

  @Test
  void theTwoListsDoNotTakeEachOtherAway() {
    Map<String, String> dates = Map.of("dates.csv", TERM_DATES);
    Map<String, String> holidays =
        Map.of("h.json", BANK_HOLIDAYS.replace("2026-12-25", "2026-12-07"));
    read(new TermDatesFormat(), dates);
    assertThat(draft.table(Tables.TERMS).values())
        .containsExactly(new Term("Autumn", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18)));
    read(bankHolidays("england-and-wales"), holidays);
    read(new TermDatesFormat(), dates);
    assertThat(closures())
        .containsExactlyInAnyOrder(
            new Closure(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30), "October break"),
            closure("2026-11-27", "Training"),
            closure("2026-12-07", "Christmas Day (bank holiday)"));
    read(
        new TermDatesFormat(), Map.of("dates.csv", TERM_DATES.replace("2026-11-27", "2026-11-30")));
    assertThat(closures()).contains(closure("2026-11-30", "Training")).hasSize(3);
    assertThat(mistakes.inOrder()).isEmpty();
  }

  @Test
  void filesAreKnownByWhatStandsInThem() {
    Upload upload =
        new Upload(
            Map.of(
                "a.json",
                BANK_HOLIDAYS,
                "settings.json",
                "{\"timings\": []}",
                "b.csv",
                TERM_DATES,
                "terms.csv",
                "name,start,end\n"));
    assertThat(bankHolidays("scotland").reads(upload)).containsExactly("a.json");
    assertThat(new TermDatesFormat().reads(upload)).containsExactly("b.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-12-25|soon|england-and-wales|h.json:6 A bank holiday has a title and a date",
        "\"scotland\"|\"wales\"|scotland|h.json The file has no bank holidays of this part",
        "}|,|scotland|h.json:5:93 From here on the file cannot be read as JSON.",
      })
  void whatIsBrokenIsNamed(String part, String broken, String division, String expected) {
    String text = BANK_HOLIDAYS;
    int at = text.indexOf(part);
    text = text.substring(0, at) + broken + text.substring(at + part.length());
    read(bankHolidays(division), Map.of("h.json", text));
    assertThat(mistakes.inOrder())
        .singleElement()
        .satisfies(m -> assertThat(m.place().written() + " " + m.what()).startsWith(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X,party,2026-09-01,2026-09-02|d.csv:5:2 This is no kind of date that Lantern knows.",
        "X,term,2026-09-01,2026-08-02|d.csv:5:4 It ends before it starts.",
        "X,term,soon,|d.csv:5:3 This is not a date.",
      })
  void aBadLineIsOneMistakeAtItsPlace(String line, String expected) {
    read(new TermDatesFormat(), Map.of("d.csv", TERM_DATES + line + "\n"));
    assertThat(mistakes.inOrder())
        .singleElement()
        .satisfies(m -> assertThat(m.place().written() + " " + m.what()).isEqualTo(expected));
  }

  private void read(SchoolFormat format, Map<String, String> files) {
    format.read(new Upload(files), draft, mistakes);
  }

  private static BankHolidaysFormat bankHolidays(String division) {
    return new BankHolidaysFormat(() -> division);
  }

  private List<Closure> closures() {
    return draft.table(Tables.CLOSURES).values();
  }

  private static Closure closure(String date, String reason) {
    LocalDate day = LocalDate.parse(date);
    return new Closure(day, day, reason);
  }
}
