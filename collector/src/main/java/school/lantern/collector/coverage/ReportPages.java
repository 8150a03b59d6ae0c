package school.lantern.collector.coverage;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import school.lantern.collector.ledger.Span;

/** Coverage to take away: printed, for governors, for a spreadsheet. */
@Path("/coverage")
@RolesAllowed({"SLT", "DSL"})
class ReportPages {
  private final Heads heads;
  private final Reports reports;
  private final CoverageCsv csv;
  private final PdfPress press;

  ReportPages(Heads heads, Reports reports, CoverageCsv csv, PdfPress press) {
    this.heads = heads;
    this.reports = reports;
    this.csv = csv;
    this.press = press;
  }

  /** What is printed. */
  record Printed(Report report) implements TemplateInstance {}

  @GET
  @Path("report.pdf")
  @Produces("application/pdf")
  public Response forLeaders(@Context UriInfo uri) {
    Heads.Head head = heads.of(CoveragePages.address(uri));
    return file(
        press.print(new Printed(reports.forLeaders(head)).render()), name(head, "coverage", "pdf"));
  }

  @GET
  @Path("governors.pdf")
  @Produces("application/pdf")
  public Response forGovernors(@Context UriInfo uri) {
    Heads.Head head = heads.of(CoveragePages.address(uri));
    return file(
        press.print(new Printed(reports.forGovernors(head)).render()),
        name(head, "coverage-governors", "pdf"));
  }

  @GET
  @Path("coverage.csv")
  @Produces("text/csv; charset=utf-8")
  public Response figures(@Context UriInfo uri) {
    Heads.Head head = heads.of(CoveragePages.address(uri));
    return file(csv.write(head), name(head, "coverage", "csv"));
  }

  private static Response file(Object content, String name) {
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private static String name(Heads.Head head, String what, String ending) {
    Span span = head.shown().span();
    return what + "-" + span.first() + "-to-" + span.last() + "." + ending;
  }
}
