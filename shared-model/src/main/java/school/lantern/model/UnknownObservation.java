package school.lantern.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An observation of a kind that this collector does not know yet: kept whole, counted, and not
 * understood.
 */
public final class UnknownObservation implements Observation {

  private final String kind;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if {@code kind} is blank
   */
  @JsonCreator
  public UnknownObservation(@JsonProperty("kind") String kind) {
    Require.notBlank(kind, "kind");
    this.kind = kind;
  }

  @Override
  public String kind() {
    return kind;
  }

  /** Everything but the kind, as the agent sent it. */
  @JsonAnyGetter
  public Map<String, Object> fields() {
    return fields;
  }

  @JsonAnySetter
  void put(String name, Object value) {
    fields.put(name, value);
  }
}
