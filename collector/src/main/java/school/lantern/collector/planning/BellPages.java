package school.lantern.collector.planning;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Bell;

/** When the periods begin and end: ordinarily, by weekday, by year group, on single dates. */
@Path("/timetable/bells")
@RolesAllowed({"DSL", "SLT", "TECHNICIAN"})
@Produces(MediaType.TEXT_HTML)
class BellPages {
  private static final String HOME = "/timetable/bells";
  private static final String FRESH = "new";

  private final DaysDesk desk;
  private final Notices notices;

  BellPages(DaysDesk desk, Notices notices) {
    this.desk = desk;
    this.notices = notices;
  }

  /** All of them. */
  record All(List<BellSet> sets, Notice notice, String error) implements TemplateInstance {}

  /** The form of one set; {@code key} is "new" for a new one. */
  record Form(String key, Fields typed, FieldErrors errors, Offer offer, List<Line> lines)
      implements TemplateInstance {}

  /**
   * A line of the form.
   *
   * @param number in the names of its fields
   * @param spoken as people count
   * @param wrong what is wrong with it first; empty when nothing is
   */
  record Line(int number, int spoken, String period, String start, String end, String wrong) {
    private static final int ROOM_FOR_MORE = 4;

    /** What is filled in, and some room for more. */
    static List<Line> of(Fields typed, FieldErrors errors) {
      int filled =
          IntStream.range(0, BellReading.LINES)
              .filter(number -> !typed.one("period-" + number).isEmpty())
              .max()
              .orElse(0);
      return IntStream.range(0, Math.min(BellReading.LINES, filled + 1 + ROOM_FOR_MORE))
          .mapToObj(
              number ->
                  new Line(
                      number,
                      number + 1,
                      typed.one("period-" + number),
                      typed.one("start-" + number),
                      typed.one("end-" + number),
                      Stream.of("period-", "start-", "end-")
                          .flatMap(field -> Stream.ofNullable(errors.at(field + number)))
                          .findFirst()
                          .orElse("")))
          .toList();
    }
  }

  /** What would change. */
  record Preview(String address, Fields typed, DaysPreview preview, String basis, String objection)
      implements TemplateInstance {}

  @GET
  public TemplateInstance all(@RestQuery @Nullable String done) {
    return all(notices.after(done == null ? "" : done), "");
  }

  /** A new set begins as a copy of {@code like}, or of the ordinary bells. */
  @GET
  @Path("new")
  public TemplateInstance fresh(@RestQuery @Nullable String like) {
    List<BellSet> sets = BellSet.of(bells());
    Optional<BellSet> model =
        sets.stream().filter(set -> like == null || set.key().equals(like)).findFirst();
    return form(
        FRESH,
        model
            .map(set -> typed(new BellSet(Bell.Applies.ORDINARILY, set.bells())))
            .orElse(new Fields(Map.of())),
        FieldErrors.NONE);
  }

  @GET
  @Path("{key}")
  public Response open(@PathParam("key") String key) {
    return BellSet.find(bells(), key)
        .map(set -> Response.ok(form(key, typed(set), FieldErrors.NONE)).build())
        .orElseGet(this::gone);
  }

  @POST
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response look(@PathParam("key") String key, MultivaluedMap<String, String> typed) {
    return change(key, new Fields(typed), false);
  }

  @POST
  @Path("{key}/apply")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response apply(@PathParam("key") String key, MultivaluedMap<String, String> typed) {
    return change(key, new Fields(typed), true);
  }

  private Response change(String key, Fields typed, boolean make) {
    Optional<BellSet> was = BellSet.find(bells(), key);
    if (!key.equals(FRESH) && was.isEmpty()) {
      return gone();
    }
    if (typed.has("remove", "yes") && was.isPresent()) {
      return go(key, typed, BellReading.removal(was.get()), make);
    }
    YearReading.Result read = BellReading.read(typed, was, bells());
    return read.change()
        .map(change -> go(key, typed, change, make))
        .orElseGet(() -> Response.status(422).entity(form(key, typed, read.errors())).build());
  }

  /** Makes the change, or shows what it would do. */
  private Response go(String key, Fields typed, Amendment change, boolean make) {
    Optional<String> objection =
        make
            ? desk.make(change, typed.one("basis"), "The bells were changed.", notices.actor())
            : Optional.of("");
    if (objection.isEmpty()) {
      return Response.seeOther(URI.create(HOME + "?done=" + Notices.DONE)).build();
    }
    DaysDesk.Looked looked = desk.look(change);
    return Response.status(objection.get().isEmpty() ? 200 : 409)
        .entity(
            new Preview(HOME + "/" + key, typed, looked.preview(), looked.basis(), objection.get()))
        .build();
  }

  private static Fields typed(BellSet set) {
    Map<String, List<String>> fields = new HashMap<>();
    Bell.Applies applies = set.applies();
    fields.put("weekday", applies.weekdays().stream().map(Enum::name).toList());
    fields.put(
        "years",
        List.of(
            applies.yearGroups().stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "))));
    fields.put(
        "dates",
        List.of(
            applies.dates().stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "))));
    for (int line = 0; line < set.bells().size(); line++) {
      Bell bell = set.bells().get(line);
      fields.put("period-" + line, List.of(bell.period()));
      fields.put("start-" + line, List.of(bell.start().toString()));
      fields.put("end-" + line, List.of(bell.end().toString()));
    }
    return new Fields(fields);
  }

  private Form form(String key, Fields typed, FieldErrors errors) {
    return new Form(
        key, typed, errors, Offer.of(desk.school(), desk.school().facts()), Line.of(typed, errors));
  }

  private List<Bell> bells() {
    return desk.school().facts().bells();
  }

  private All all(Notice notice, String error) {
    return new All(BellSet.of(bells()), notice, error);
  }

  private Response gone() {
    return Response.status(409)
        .entity(all(Notice.NONE, "Somebody changed this meanwhile. Nothing was changed now"))
        .build();
  }
}
