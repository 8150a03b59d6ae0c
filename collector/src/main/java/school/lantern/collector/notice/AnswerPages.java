package school.lantern.collector.notice;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.Visitor;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.notice.Answered.Standing;

/** Who has accepted the notice, and who has not. */
@Path("/notice/answers")
@RolesAllowed({"SLT", "DSL"})
@Produces(MediaType.TEXT_HTML)
class AnswerPages {
  /** More names than that nobody reads; the figures above count everybody. */
  private static final int LINES_MAX = 500;

  private final Answers answers;
  private final AuditLog audit;
  private final Visitor visitor;

  AnswerPages(Answers answers, AuditLog audit, Visitor visitor) {
    this.answers = answers;
    this.audit = audit;
    this.visitor = visitor;
  }

  /** The list. */
  record Page(Show show, List<Answers.Line> lines, Counts counts) implements TemplateInstance {}

  /**
   * How many there are.
   *
   * @param accepted of {@code all}, those who accepted the version of now
   * @param declined those who did not accept it
   * @param shown in the list
   * @param all everybody
   */
  record Counts(long accepted, long declined, long shown, long all) {
    public boolean cut() {
      return shown > LINES_MAX;
    }

    public int most() {
      return LINES_MAX;
    }
  }

  /** Whom the list shows. */
  enum Show {
    OPEN("Not accepted"),
    ACCEPTED("Accepted"),
    ALL("All");

    private final String label;

    Show(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public List<Show> choices() {
      return List.of(values());
    }

    public String path() {
      return "/notice/answers?show=" + name();
    }

    boolean shows(Standing standing) {
      return switch (this) {
        case OPEN -> standing != Standing.ACCEPTED;
        case ACCEPTED -> standing == Standing.ACCEPTED;
        case ALL -> true;
      };
    }
  }

  @GET
  public TemplateInstance page(@RestQuery @Nullable String show) {
    Show shown =
        List.of(Show.values()).stream()
            .filter(one -> one.name().equals(show))
            .findFirst()
            .orElse(Show.OPEN);
    List<Answers.Line> all = answers.all();
    List<Answers.Line> lines =
        all.stream().filter(line -> shown.shows(line.answered().standing())).toList();
    audit.record(visitor.logOn(), "notice.answers-read", shown.label());
    return new Page(
        shown,
        lines.stream().limit(LINES_MAX).toList(),
        new Counts(
            count(all, Standing.ACCEPTED),
            count(all, Standing.DECLINED),
            lines.size(),
            all.size()));
  }

  private static long count(List<Answers.Line> lines, Standing standing) {
    return lines.stream().filter(line -> line.answered().standing() == standing).count();
  }
}
