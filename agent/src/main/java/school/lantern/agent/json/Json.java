package school.lantern.agent.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The one JSON dialect of the agent: dates and durations in ISO-8601, unknown properties let by.
 */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  /** In UTF-8, on one line. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(value.getClass() + " cannot be written", impossible);
    }
  }

  /**
   * Reads one value.
   *
   * @throws IOException if the bytes are no JSON, not of this type, or refused by its record; its
   *     message may quote the content, so do not log it where pupils' text can be
   */
  public static <T> T read(byte[] json, Class<T> type) throws IOException {
    T value = MAPPER.readValue(json, type);
    if (value == null) { // the JSON word null
      throw new IOException("null instead of " + type.getSimpleName());
    }
    return value;
  }

  /** As {@link #read(byte[], Class)}. */
  public static <T> T read(String json, Class<T> type) throws IOException {
    return read(json.getBytes(StandardCharsets.UTF_8), type);
  }
}
