package school.lantern.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One fact that an agent saw. Facts are only ever added; what follows from them is computed on the
 * collector.
 *
 * <p>On the wire the property {@code kind} tells the kinds apart. A collector that meets a kind it
 * does not know keeps it as {@link UnknownObservation}: an agent newer than its collector loses
 * nothing.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    include = JsonTypeInfo.As.EXISTING_PROPERTY,
    property = "kind",
    visible = true,
    defaultImpl = UnknownObservation.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = SessionChange.class, name = SessionChange.KIND),
  @JsonSubTypes.Type(value = WindowFocus.class, name = WindowFocus.KIND),
  @JsonSubTypes.Type(value = PhraseFlag.class, name = PhraseFlag.KIND),
  @JsonSubTypes.Type(value = HealthReport.class, name = HealthReport.KIND),
  @JsonSubTypes.Type(value = Gap.class, name = Gap.KIND),
  @JsonSubTypes.Type(value = NoticeAnswer.class, name = NoticeAnswer.KIND),
  @JsonSubTypes.Type(value = ConcernRaised.class, name = ConcernRaised.KIND),
})
@JsonIgnoreProperties(ignoreUnknown = true) // a newer agent may say more about a kind that we know
public sealed interface Observation
    permits SessionChange,
        WindowFocus,
        PhraseFlag,
        HealthReport,
        Gap,
        NoticeAnswer,
        ConcernRaised,
        UnknownObservation {

  /** The kind's name on the wire, such as {@code "window-focus"}. */
  @JsonProperty
  String kind();

  /**
   * Whether this fact must not wait for the batch timer: a person may need help now, or the answer
   * to "who is using this room" changes with it.
   */
  default boolean urgent() {
    return false;
  }
}
