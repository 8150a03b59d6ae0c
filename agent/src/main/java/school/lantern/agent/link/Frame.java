package school.lantern.agent.link;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import school.lantern.model.AgentPolicy;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/** One message on the link, either way. JSON behind a length of four bytes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "frame")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Frame.Greeting.class, name = "greeting"),
  @JsonSubTypes.Type(value = Frame.Observed.class, name = "observed"),
  @JsonSubTypes.Type(value = Frame.GoodBye.class, name = "good-bye"),
  @JsonSubTypes.Type(value = Frame.Alive.class, name = "alive"),
  @JsonSubTypes.Type(value = Frame.Welcome.class, name = "welcome"),
  @JsonSubTypes.Type(value = Frame.PolicyInForce.class, name = "policy"),
  @JsonSubTypes.Type(value = Frame.OnDisk.class, name = "on-disk"),
})
sealed interface Frame {
  /** Both ends come from one package; after an update the helpers restart. */
  int VERSION = 1;

  /** Helper, first of all. */
  record Greeting(int version, Hello hello) implements Frame {}

  /** Helper: one observation, by its own rising number. */
  record Observed(long n, Moment at, Observation what) implements Frame {}

  /** Helper, last of all: what follows is no accident. */
  record GoodBye() implements Frame {}

  /** Both, so that silence means something. */
  record Alive() implements Frame {}

  /** Service: whose session it is. */
  record Welcome(LoginSession session) implements Frame {}

  /** Service: what to look for. */
  record PolicyInForce(AgentPolicy policy) implements Frame {}

  /** Service: everything up to this number may be forgotten. */
  record OnDisk(long n) implements Frame {}
}
