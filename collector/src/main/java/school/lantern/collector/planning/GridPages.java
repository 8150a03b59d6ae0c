package school.lantern.collector.planning;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.planning.Names.Option;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * The timetable as week grids. DSL, SLT and technicians look and change lessons and duties; cover
 * and arrangements are for DSL and SLT, since they say who answers for pupils.
 */
@Path("/timetable")
@RolesAllowed({"DSL", "SLT", "TECHNICIAN"})
@Produces(MediaType.TEXT_HTML)
class GridPages {
  private final PlannedSchool school;
  private final Notices notices;

  GridPages(PlannedSchool school, Notices notices) {
    this.school = school;
    this.notices = notices;
  }

  /** Where one begins: rooms and staff to choose from. */
  record Start(String sought, List<Option> rooms, List<Option> staff, Notice notice)
      implements TemplateInstance {}

  /** A week. */
  record Week(GridHead head, GridSheet sheet, State state, Notice notice)
      implements TemplateInstance {}

  /** Why there may be no grid. */
  record State(boolean anyBells, boolean anySchool, boolean choosing) {}

  @GET
  public TemplateInstance start(
      @RestQuery @Nullable String find, @RestQuery @Nullable String done) {
    String sought = find == null ? "" : find.strip();
    Names names = school.names();
    return new Start(
        sought,
        found(names.roomOptions(), sought),
        found(names.staffOptions(), sought),
        notices.after(done == null ? "" : done));
  }

  @GET
  @Path("rooms/{id:.+}")
  public TemplateInstance room(
      @PathParam("id") String id,
      @RestQuery @Nullable String week,
      @RestQuery @Nullable String choose,
      @RestQuery @Nullable String done) {
    return week(Viewed.room(id), week, choose != null, done);
  }

  @GET
  @Path("staff/{id:.+}")
  public TemplateInstance staff(
      @PathParam("id") String id,
      @RestQuery @Nullable String week,
      @RestQuery @Nullable String choose,
      @RestQuery @Nullable String done) {
    return week(Viewed.staff(id), week, choose != null, done);
  }

  private Week week(
      Viewed viewed, @Nullable String written, boolean choosing, @Nullable String done) {
    Names names = school.names();
    if (!names.know(viewed)) {
      throw new NotFoundException();
    }
    IsoWeek week = IsoWeek.read(written).orElseGet(() -> IsoWeek.of(school.today()));
    TimetableFacts facts = school.facts();
    WeekGrid grid = school.grid(viewed, week, facts);
    return new Week(
        GridHead.of(viewed, week, grid, names, school.today()),
        GridSheet.of(viewed, grid, names, school.today()),
        new State(!facts.bells().isEmpty(), grid.anySchool(), choosing),
        notices.after(Optional.ofNullable(done).orElse("")));
  }

  private static List<Option> found(List<Option> all, String sought) {
    String wanted = sought.toLowerCase(Locale.UK);
    return all.stream()
        .filter(
            option ->
                option.label().toLowerCase(Locale.UK).contains(wanted)
                    || option.value().toLowerCase(Locale.UK).contains(wanted))
        .toList();
  }
}
