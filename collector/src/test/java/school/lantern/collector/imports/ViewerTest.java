package school.lantern.collector.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;

/** Why a pupil is away, supported or exempt is not for whoever only looks after the data. */
@QuarkusTest
class ViewerTest {
  private static final Actor OFFICE = new Actor("jo@school.example", "J. Okafor");
  private static final String REASON = "Panic attacks in large rooms";

  @Inject TestStaff staff;
  @Inject SchoolRecords records;
  @Inject Imports imports;
  @Inject Database database;
  @Inject LanternConfig config;
  private SchoolData before = Sample.NO_SCHOOL;

  @BeforeEach
  void aSchoolWithReasons() {
    before = database.read(() -> records.load(config.site()));
    database.write(() -> SnapshotEntity.delete("site", config.site())); // of other tests
    database.write(() -> records.store(config.site(), before, Sample.NO_SCHOOL));
    apply(Sample.files());
    apply(
        Map.of(
            "exemptions.csv",
                "reason,author,until,pupils\n%s,Head,2027-07-20,P1\n".formatted(REASON),
            "away.csv",
                "name,kind,from,until,pupils,staff\nClinic,off-site,2026-11-23,2026-11-24,P1,S1\n",
            "support.csv", "pupil,staff,week,day,period\nP1,S2,A,Mon,1\n"));
  }

  /** Other tests share the site. */
  @AfterEach
  void bringTheSchoolBack() {
    database.write(() -> records.store(config.site(), records.load(config.site()), before));
  }

  @Test
  void thePlainFilesLackThem() {
    assertThat(exported("Only TECHNICIAN", Role.TECHNICIAN))
        .contains("people.csv", "lessons.csv")
        .doesNotContain("exemptions.csv", "away.csv", "support.csv");
    assertThat(exported("Technician And Leader", Role.TECHNICIAN, Role.SLT))
        .contains("people.csv", "exemptions.csv", "away.csv", "support.csv");
  }

  @Test
  void anUndoCountsTheirRowsAndShowsNone() {
    assertThat(page("Only TECHNICIAN", Role.TECHNICIAN))
        .contains("Undo this import", "exemptions.csv", "support.csv")
        .doesNotContain(REASON, "Clinic", "P1 · ");
    assertThat(page("Technician And Lead", Role.TECHNICIAN, Role.DSL))
        .contains(REASON, "Clinic", "P1 · ");
  }

  @Test
  void aPreviewOfEmptyFilesShowsNothingOfWhatWouldGo() {
    Viewer technician = new Viewer("tom@school.example", false);
    Preview preview =
        imports.preview(
            config.site(), new Upload(Map.of("exemptions.csv", "reason,author,until\n")));
    assertThat(preview.tables().getFirst().removed().getFirst()).contains(REASON);
    TableDifference shown = preview.shownTo(technician).tables().getFirst();
    assertThat(shown.count().removed()).isEqualTo(1);
    assertThat(shown.removed()).isEmpty();
    assertThat(shown.hidden()).isTrue();
  }

  /** Stored support that files have made wrong is a mistake; its pupil is not for everybody. */
  @Test
  void aMistakeOfWhatIsStoredNamesNobody() {
    Map<String, String> without =
        Map.of("people.csv", "id,name,kind\nS1,Jo Okafor,staff\nS2,Kim Lee,staff\n");
    Preview preview = imports.preview(config.site(), new Upload(without));
    assertThat(preview.mistakes()).extracting(Mistake::value).contains("P1");
    assertThat(preview.shownTo(new Viewer("tom@school.example", false)).mistakes())
        .filteredOn(mistake -> mistake.place().file().equals("support.csv"))
        .isNotEmpty()
        .extracting(Mistake::value)
        .containsOnly("");
  }

  private Set<String> exported(String name, Role... roles) {
    byte[] zip =
        visitor(name, roles)
            .accept(ContentType.ANY)
            .get("/school-data/export/plain-csv.zip")
            .asByteArray();
    return Unpacking.of("export.zip", zip).names();
  }

  private String page(String name, Role... roles) {
    String html = visitor(name, roles).accept(ContentType.HTML).get("/school-data/undo").asString();
    return html.substring(html.indexOf("<main"));
  }

  private RequestSpecification visitor(String name, Role... roles) {
    return given()
        .baseUri(Chromium.address())
        .relaxedHTTPSValidation()
        .cookie(TestStaff.COOKIE, staff.cookie(name, roles));
  }

  private void apply(Map<String, String> files) {
    Preview preview = imports.preview(config.site(), new Upload(files));
    assertThat(preview.errors()).isZero();
    Imports.Order order = new Imports.Order(Objects.requireNonNull(preview.token()), true);
    assertThat(imports.apply(config.site(), order, OFFICE, Progress.UNHEARD))
        .isInstanceOf(Imports.Answer.Done.class);
  }
}
