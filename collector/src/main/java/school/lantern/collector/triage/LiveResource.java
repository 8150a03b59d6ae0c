package school.lantern.collector.triage;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;

/** The line on which an open page hears that something changed. */
@Path("/triage/events")
@RolesAllowed("DSL")
class LiveResource {
  /** Proxies close what is silent for a minute, some after half of it. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** Then the browser connects again, and is asked again who it is: a log-on may have ended. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final LiveDesk desk;

  LiveResource(LiveDesk desk) {
    this.desk = desk;
  }

  /**
   * Follows what happens, until the browser leaves.
   *
   * @return {@code opened} with the headline of a new incident, {@code changed} for everything
   *     else; a comment every {@link #HEARTBEAT}
   */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<OutboundSseEvent> events(@Context Sse sse) {
    Multi<OutboundSseEvent> news = desk.follow().map(heard -> event(sse, heard));
    Multi<OutboundSseEvent> heartbeat =
        Multi.createFrom()
            .ticks()
            .every(HEARTBEAT)
            .onOverflow()
            .drop()
            .map(_ -> sse.newEventBuilder().comment("still here").build());
    return Multi.createBy().merging().streams(heartbeat, news).select().first(LONGEST);
  }

  private static OutboundSseEvent event(Sse sse, LiveDesk.News heard) {
    return sse.newEventBuilder()
        .name(heard.opened() ? "opened" : "changed")
        .data("New incident: " + heard.headline())
        .build();
  }
}
