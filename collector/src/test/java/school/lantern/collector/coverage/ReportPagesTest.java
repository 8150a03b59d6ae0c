package school.lantern.collector.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.correlate.RulesConfig;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Question;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.supervision.Amounts;
import school.lantern.collector.supervision.RoomDayCoverage;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.TimetableFacts;

/** What is taken away: the same figures, tagged, and the governors' without a name. */
@QuarkusTest
class ReportPagesTest {
  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject CoverageSample sample;
  @Inject Timetable timetable;
  @Inject CoverageLedger ledger;
  @Inject LanternConfig config;
  @Inject RulesConfig rules;

  @BeforeEach
  void begin() {
    sample.begin();
  }

  @Test
  void theReportHoldsTheFiguresAndIsTagged() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(take("report.pdf"))) {
      assertTagged(pdf);
      String text = text(pdf);
      for (Measure measure : Measure.values()) {
        assertThat(text).contains(Amount.of(measure.of(totals())).words(), measure.label());
      }
      assertThat(text)
          .contains("Monday 2 September 2019 to Friday 18 October 2019")
          .contains("Thursday 19 September 2019, 12:30 to 14:00")
          .contains("Maria Ellis", CoverageSample.LONG_NAME.substring(0, 20))
          .doesNotContain("Amelia", "Khan", "Leo Marsh", "a.khan");
    }
  }

  @Test
  void theGovernorsVersionNamesNobody() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(take("governors.pdf"))) {
      assertTagged(pdf);
      String text = text(pdf);
      assertThat(text).contains("In plain words", Amount.of(totals().unsupervised()).words());
      assertThat(text).contains(Measure.SCHEDULED.label(), "Year 8", "Period 3", "Not measured:");
      assertThat(text.replaceAll("\\s+", " "))
          .contains("(P-14) only while a member of staff was seen in the room.");
      assertThat(text).doesNotContain(CoverageSample.names().toArray(String[]::new));
      assertThat(text).doesNotContain("Library", "Wilhelmina");
    }
  }

  @Test
  void aFilterOnAPersonDoesNotReachGovernors() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(take("governors.pdf", "&staff=S1"))) {
      assertThat(text(pdf)).doesNotContain("Ellis").contains(Amount.of(totals().use()).words());
    }
  }

  @Test
  void withoutATimetableTheReportSaysSoAndHasNoZeros() throws IOException {
    timetable.replace(config.site(), TimetableFacts.NONE);
    sample.put("ICT1", LocalDate.of(2017, 1, 9), RoomDayCoverage.NOT_JUDGED);
    String days = "?span=own&from=2017-01-09&until=2017-01-09";
    for (String file : List.of("report.pdf", "governors.pdf")) {
      try (PDDocument pdf = Loader.loadPDF(fetch(file + days))) {
        assertThat(text(pdf))
            .contains("No timetable has been imported, so none covers these dates.")
            .doesNotContain("0 min", "nothing can be said about them");
      }
    }
    assertThat(new String(fetch("coverage.csv" + days), UTF_8))
        .contains("No timetable has been imported")
        .doesNotContain(",Total,");
  }

  @Test
  void theSpreadsheetHasEveryLineInMinutes() {
    List<String> lines = new String(take("coverage.csv"), UTF_8).lines().toList();
    assertThat(lines.getFirst()).startsWith("First day,Last day,By,Name,\"Used by pupils, pupil");
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "2019-09-02,2019-10-18,Total,,"
                            + Amount.of(totals().use()).minutes()
                            + ","));
    assertThat(lines).anyMatch(line -> line.contains(",Member of staff,Maria Ellis,"));
    assertThat(lines).anyMatch(line -> line.contains(",Room," + CoverageSample.LONG_NAME));
    assertThat(lines).noneMatch(line -> line.contains("Khan"));
  }

  @Test
  void whoReadsAReportSeesWhichProgramsAreTheInternet() throws IOException {
    for (String file : List.of("report.pdf", "governors.pdf")) {
      try (PDDocument pdf = Loader.loadPDF(take(file))) {
        assertThat(text(pdf))
            .contains("Which programs count as the internet", "Programs that count");
        assertThat(text(pdf).replace(" ", ""))
            .as("all of them, wherever lines break")
            .contains(
                Stream.concat(
                        rules.internetApplications().stream(), rules.internetTitles().stream())
                    .map(name -> name.replace(" ", ""))
                    .toList());
      }
    }
    assertThat(new String(take("coverage.csv"), UTF_8))
        .contains("On the internet,Measured,")
        .contains(rules.internetApplications())
        .contains("fits this pattern: " + rules.internetTitles().getFirst());
  }

  private Amounts totals() {
    Span span = new Span(CoverageSample.FIRST, CoverageSample.LAST);
    return ledger.sums(Question.of(config.site(), span)).getFirst().amounts();
  }

  private byte[] take(String file) {
    return take(file, "");
  }

  private byte[] take(String file, String more) {
    try (Page page = chromium.visitor(staff.cookie("Ruth Adeyemi", Role.SLT), Chromium.Look.DESK)) {
      APIResponse answer = page.request().get("/coverage/" + file + CoverageSample.DAYS + more);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.headers().get("content-disposition")).contains("2019-09-02-to-2019-10-18");
      keep(file, answer.body());
      return answer.body();
    }
  }

  private byte[] fetch(String path) {
    try (Page page = chromium.visitor(staff.cookie("Ruth Adeyemi", Role.SLT), Chromium.Look.DESK)) {
      return page.request().get("/coverage/" + path).body();
    }
  }

  private static void keep(String file, byte[] content) {
    try {
      Files.createDirectories(Path.of("target", "pages"));
      Files.write(Path.of("target", "pages", file), content);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A structure tree, marked content, a language, a title, and every typeface inside. */
  private static void assertTagged(PDDocument pdf) throws IOException {
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    assertThat(catalog.getMarkInfo().isMarked()).isTrue();
    assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
    assertThat(catalog.getLanguage()).isEqualTo("en");
    assertThat(pdf.getDocumentInformation().getTitle()).contains("Supervision of computer use");
    assertThat(catalog.getCOSObject().getDictionaryObject(COSName.METADATA)).isNotNull();
    for (PDPage page : pdf.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
      }
    }
  }

  /** As one line: where a cell breaks its words makes no difference. */
  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
  }
}
