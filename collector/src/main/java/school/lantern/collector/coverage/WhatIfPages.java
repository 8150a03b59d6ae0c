package school.lantern.collector.coverage;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;

/**
 * What would have been, had the timetable been otherwise. Everything stands in the address: nothing
 * is stored, and an address can be shown to a colleague. Counts pupils; names none.
 */
@Path("/coverage/what-if")
@RolesAllowed({"SLT", "DSL"})
@Produces(MediaType.TEXT_HTML)
class WhatIfPages {
  private final Heads heads;
  private final WhatIfForm form;
  private final WhatIf whatIf;
  private final WhatIfWords words;

  WhatIfPages(Heads heads, WhatIfForm form, WhatIf whatIf, WhatIfWords words) {
    this.heads = heads;
    this.form = form;
    this.whatIf = whatIf;
    this.words = words;
  }

  /** The page. */
  record Page(
      Heads.Head head,
      Form form,
      List<WhatIfWords.Supposed> supposed,
      WhatIfWords.@Nullable Result result)
      implements TemplateInstance {}

  /** The form as it was typed. */
  record Form(WhatIfForm.Choices choices, WhatIfForm.Typed typed, FieldErrors errors) {}

  @GET
  public Response page(@Context UriInfo uri) {
    Map<String, String> address = CoveragePages.address(uri);
    Heads.Head head = heads.of(address);
    Labels.Names names = head.there().names();
    WhatIfForm.Choices choices = form.choices(names);
    WhatIfForm.Typed typed = WhatIfForm.Typed.of(address);
    FieldErrors errors = typed.given(address) ? form.errors(typed, choices) : FieldErrors.NONE;
    List<Supposition> supposed = new ArrayList<>();
    uri.getQueryParameters().getOrDefault("if", List.of()).stream()
        .map(Supposition::read)
        .flatMap(Optional::stream)
        .forEach(supposed::add);
    if (typed.given(address) && !errors.any()) {
      typed.supposition().filter(one -> !supposed.contains(one)).ifPresent(supposed::add);
      typed = WhatIfForm.Typed.NOTHING;
    }
    WhatIf.@Nullable Answer answer =
        supposed.isEmpty() ? null : whatIf.ask(supposed, head.shown().span());
    Page page =
        new Page(
            head,
            new Form(choices, typed, errors),
            words.supposed(supposed, head),
            answer == null ? null : words.result(answer, names));
    return Response.status(errors.any() ? 422 : 200).entity(page).build();
  }
}
