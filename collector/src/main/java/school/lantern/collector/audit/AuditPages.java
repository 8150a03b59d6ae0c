package school.lantern.collector.audit;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.OptionalLong;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.collector.platform.SpokenTimes;

/** Who looked at what, newest first. */
@Path("/audit")
@RolesAllowed("SLT")
@Produces(MediaType.TEXT_HTML)
class AuditPages {
  private static final int PER_PAGE = 100;

  private final AuditLog log;
  private final AuditStore store;
  private final SpokenTimes times;

  AuditPages(AuditLog log, AuditStore store, SpokenTimes times) {
    this.log = log;
    this.store = store;
    this.times = times;
  }

  /** The page. */
  record Page(List<Row> rows, Paging paging, Chain chain) implements TemplateInstance {}

  /** One entry. */
  record Row(long seq, SpokenTime at, String actor, String action, String subject) {}

  /** Where in the log this page is. */
  record Paging(int page, long pages, long total) {
    public int earlier() {
      return page - 1;
    }

    public int later() {
      return page + 1;
    }
  }

  /** Whether the log was checked just now, and what came of it. */
  record Chain(boolean checked, boolean whole, long firstBroken) {
    static final Chain NOT_CHECKED = new Chain(false, false, 0);
  }

  @GET
  public TemplateInstance latest(
      @QueryParam("page") @DefaultValue("1") int page,
      @QueryParam("check") @DefaultValue("false") boolean check) {
    int shown = Math.clamp(page, 1, Integer.MAX_VALUE / PER_PAGE);
    List<Row> rows =
        store.latest((shown - 1) * PER_PAGE, PER_PAGE).stream().map(this::row).toList();
    long total = store.count();
    Paging paging = new Paging(shown, Math.max(1, Math.ceilDiv(total, PER_PAGE)), total);
    return new Page(rows, paging, check ? checked() : Chain.NOT_CHECKED);
  }

  private Chain checked() {
    OptionalLong broken = log.firstBroken();
    return new Chain(true, broken.isEmpty(), broken.orElse(0));
  }

  private Row row(AuditEntry entry) {
    AuditEntry.Deed deed = entry.deed();
    return new Row(
        entry.seq(),
        times.say(entry.at()),
        deed.actor(),
        DeedWords.of(deed.action()),
        deed.subject());
  }
}
