package school.lantern.collector.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import school.lantern.collector.rules.Finding;

/**
 * How events and findings lie in the database.
 *
 * <p>A mapper of its own, not the application's: what is stored must not change because somebody
 * configures how pages or agents see JSON.
 */
final class IncidentJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private IncidentJson() {}

  static String write(IncidentEvent event) {
    try {
      return MAPPER.writerFor(IncidentEvent.class).writeValueAsString(event);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("an incident's event cannot be written", unwritable);
    }
  }

  static String write(Finding finding) {
    try {
      return MAPPER.writeValueAsString(finding);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("a finding cannot be written", unwritable);
    }
  }

  /**
   * @throws IllegalStateException if the stored text is no event
   */
  static IncidentEvent event(String json) {
    return read(json, IncidentEvent.class);
  }

  /**
   * @throws IllegalStateException if the stored text is no finding
   */
  static Finding finding(String json) {
    return read(json, Finding.class);
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException unreadable) {
      // Jackson's own message quotes what it read, and that may be a pupil's words.
      unreadable.clearLocation();
      throw new IllegalStateException(
          "a stored " + type.getSimpleName() + " cannot be read: " + unreadable.getClass());
    }
  }
}
