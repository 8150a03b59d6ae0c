package school.lantern.agent.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The one JSON dialect of the agent: records by the names of their components, times in ISO-8601,
 * unknown properties let by, what is missing read as {@code null} or 0.
 *
 * <p>The text is read and written by Jackson's core; that its object mapper is not used saves each
 * process eight megabytes, see decision 137. It says the same as that mapper: a test holds the two
 * against each other.
 */
public final class Json {
  /** Ours nest six deep; the other end of the link may be anybody's program. */
  private static final int DEEPEST = 32;

  private static final JsonFactory TEXT =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private Json() {}

  /** In UTF-8, on one line. */
  public static byte[] bytes(Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator text = TEXT.createGenerator(out)) {
      new JsonWriter(text).write(value);
    } catch (IOException impossible) {
      throw new IllegalStateException(value.getClass() + " cannot be written", impossible);
    }
    return out.toByteArray();
  }

  /**
   * Reads one value.
   *
   * @throws IOException if the bytes are no JSON, not of this type, or refused by its record; its
   *     message may quote the content, so do not log it where pupils' text can be
   */
  public static <T> T read(byte[] json, Class<T> type) throws IOException {
    Object value;
    try (JsonParser text = TEXT.createParser(json)) {
      value = JsonReader.bind(JsonTree.read(text), type);
    }
    if (value == null) { // the JSON word null
      throw new IOException("null instead of " + type.getSimpleName());
    }
    return type.cast(value);
  }

  /** As {@link #read(byte[], Class)}. */
  public static <T> T read(String json, Class<T> type) throws IOException {
    return read(json.getBytes(StandardCharsets.UTF_8), type);
  }
}
