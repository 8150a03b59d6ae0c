package school.lantern.collector.coverage;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How supervised the use of computers was, over any days. Counts pupils; names none. */
@Path("/coverage")
@RolesAllowed({"SLT", "DSL"})
@Produces(MediaType.TEXT_HTML)
class CoveragePages {
  private final Heads heads;
  private final Figures figures;
  private final Overviews overviews;
  private final GapRows gaps;
  private final Definitions definitions;

  CoveragePages(
      Heads heads, Figures figures, Overviews overviews, GapRows gaps, Definitions definitions) {
    this.heads = heads;
    this.figures = figures;
    this.overviews = overviews;
    this.gaps = gaps;
    this.definitions = definitions;
  }

  /** The page. */
  record Page(
      Heads.Head head,
      Figures.Totals totals,
      Overviews.Pictures pictures,
      Overviews.Lists lists,
      Definitions.Said said)
      implements TemplateInstance {}

  /** All gaps. */
  record Gaps(Heads.Head head, List<GapRow> rows, GapRows.Paging paging)
      implements TemplateInstance {}

  @GET
  public TemplateInstance page(@Context UriInfo uri) {
    Heads.Head head = heads.of(address(uri));
    return new Page(
        head,
        figures.of(head.question()),
        overviews.pictures(head),
        overviews.lists(head),
        definitions.of(head.shown().span()));
  }

  @GET
  @Path("gaps")
  public TemplateInstance gaps(@Context UriInfo uri) {
    Heads.Head head = heads.of(address(uri));
    GapRows.Listed listed = gaps.page(head.view(), head.question(), head.there().names());
    return new Gaps(head, listed.rows(), listed.paging());
  }

  /** The first value of each word of an address. */
  static Map<String, String> address(UriInfo uri) {
    return uri.getQueryParameters().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
  }
}
