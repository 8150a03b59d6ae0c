package school.lantern.collector.imports;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.When;

/** A school put away whole and taken out again. */
final class Snapshot {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS) // questions are no part of the data
          .addMixIn(When.class, TypedWhen.class)
          .build();

  private Snapshot() {}

  /** The timetable itself knows nothing of JSON. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = InCycle.class, name = "bell"),
    @JsonSubTypes.Type(value = ByClock.class, name = "clock")
  })
  private interface TypedWhen {}

  static byte[] of(Basis basis) {
    try {
      return Packed.text(MAPPER.writeValueAsString(basis));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a school cannot be put away", impossible);
    }
  }

  /**
   * Takes a school out.
   *
   * @throws IllegalStateException if it was put away by a version that knew other things
   */
  static Basis read(byte[] packed) {
    try {
      return MAPPER.readValue(Packed.text(packed), Basis.class);
    } catch (JsonProcessingException unreadable) {
      unreadable.clearLocation(); // its message quotes what it read: people's names
      throw new IllegalStateException("a school that was put away cannot be taken out");
    }
  }
}
