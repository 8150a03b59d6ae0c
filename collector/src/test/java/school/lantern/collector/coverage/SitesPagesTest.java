package school.lantern.collector.coverage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.Question;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.platform.LanternConfig;

/** A school on several sites sees them; one that names none sees nothing of it. */
@QuarkusTest
class SitesPagesTest {
  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject CoverageSample sample;
  @Inject CoverageLedger ledger;
  @Inject LanternConfig config;

  @AfterEach
  void oneSite() {
    sample.begin();
  }

  @Test
  void fromASiteToItsRoomsToTheirGaps() {
    sample.split();
    for (Chromium.Look look : Look.all()) {
      try (Page page = visit(look, "/coverage" + CoverageSample.DAYS + "&by=site")) {
        assertThat(page.locator("#by")).hasText("By site");
        assertThat(page.locator(".lantern-breakdown tbody tr")).hasCount(3);
        assertThat(page.locator(".lantern-breakdown tbody tr").first())
            .containsText(CoverageSample.SIXTH_FORM);
        assertThat(page.locator(".lantern-breakdown tbody")).containsText("No site given");
        Look.check(page, "coverage-sites", look);

        Chromium.onward(
            page,
            () -> page.locator(".lantern-breakdown tbody th").getByText("Upper site").click());
        assertThat(page.locator(".lantern-chips")).containsText("Site: Upper site");
        assertThat(page.locator("#by")).hasText("By room");
        assertThat(page.locator(".lantern-breakdown tbody tr")).hasCount(2);
        Chromium.onward(
            page,
            () -> page.locator(".lantern-breakdown tbody th").getByText("ICT suite 1").click());
        assertThat(page.locator(".lantern-chips li")).hasCount(2);
        Chromium.onward(page, () -> page.getByText("of these days").first().click());
        assertThat(page.locator("h1")).hasText("Gaps in supervision");
        assertThat(page.locator("tbody")).containsText("ICT suite 1");
        assertThat(page.locator("tbody")).not().containsText("Library");
        Look.check(page, "coverage-sites-gaps", look);
      }
    }
  }

  @Test
  void daysCanBeLookedAtOneSiteAtATime() {
    sample.split();
    try (Page page = visit(Chromium.Look.WITHOUT_SCRIPTS, "/coverage" + CoverageSample.DAYS)) {
      Chromium.onward(
          page,
          () ->
              page.locator("nav[aria-label='Which site']")
                  .getByText(CoverageSample.SIXTH_FORM)
                  .click());
      assertThat(page.locator("nav[aria-label='Which site'] a[aria-current]"))
          .hasText(CoverageSample.SIXTH_FORM);
      Span span = new Span(CoverageSample.FIRST, CoverageSample.LAST);
      String library =
          Amount.of(
                  ledger
                      .sums(
                          Question.of(config.site(), span)
                              .only(java.util.Map.of(Dimension.ROOM, "LIB")))
                      .getFirst()
                      .amounts()
                      .use())
              .words();
      assertThat(page.locator(".lantern-figures tbody tr").first()).containsText(library);
      Chromium.onward(page, () -> page.getByText("No site given").first().click());
      assertThat(page.locator(".lantern-heat tbody tr")).hasCount(1);
    }
  }

  @Test
  void sitesAreInEveryReport() throws IOException {
    sample.split();
    try (Page page = visit(Chromium.Look.DESK, "/coverage")) {
      assertThat(new String(take(page, "coverage.csv"), UTF_8))
          .contains(",Site,Upper site,", ",Site,No site given,");
      for (String file : new String[] {"report.pdf", "governors.pdf"}) {
        try (PDDocument pdf = Loader.loadPDF(take(page, file))) {
          assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
              .as(file)
              .contains("By site", "Upper site", "No site given");
        }
      }
    }
  }

  @Test
  void aSchoolWithoutSitesSeesNothingOfThem() throws IOException {
    sample.begin();
    try (Page page = visit(Chromium.Look.DESK, "/coverage" + CoverageSample.DAYS)) {
      assertThat(page.locator("nav[aria-label='Which site']")).hasCount(0);
      assertThat(page.locator("nav[aria-label='Sort the table by']")).not().containsText("Site");
      assertThat(new String(take(page, "coverage.csv"), UTF_8)).doesNotContain("Site", "No site");
      try (PDDocument pdf = Loader.loadPDF(take(page, "governors.pdf"))) {
        assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("By site", "No site");
      }
      page.navigate("/rooms");
      assertThat(page.locator("#board h2").first()).isVisible();
      assertThat(page.locator("#board h3")).hasCount(0);
    }
  }

  @Test
  void roomsNowStandUnderTheirSites() {
    sample.split();
    for (Chromium.Look look : Look.all()) {
      try (Page page = visit(look, "/rooms")) {
        assertThat(page.locator("#board h2"))
            .hasText(new String[] {CoverageSample.SIXTH_FORM, "Upper site", "No site given"});
        assertThat(page.locator("#board h3")).hasCount(4);
        Look.check(page, "rooms-sites", look);
      }
    }
  }

  private Page visit(Chromium.Look look, String path) {
    Page page = chromium.visitor(staff.cookie("Ruth Adeyemi", Role.SLT), look);
    page.navigate(path);
    return page;
  }

  private static byte[] take(Page page, String file) {
    return page.request().get("/coverage/" + file + CoverageSample.DAYS).body();
  }
}
