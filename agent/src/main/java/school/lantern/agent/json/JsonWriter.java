package school.lantern.agent.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.model.UnknownObservation;

/**
 * Values as JSON. What is {@code null} is written, so that a reader sees that it was thought of.
 */
final class JsonWriter {
  private final JsonGenerator text;

  JsonWriter(JsonGenerator text) {
    this.text = text;
  }

  void write(@Nullable Object value) throws IOException {
    if (value == null) {
      text.writeNull();
    } else if (value instanceof Boolean truth) {
      text.writeBoolean(truth);
    } else if (value instanceof Number number) {
      text.writeNumber(number.toString());
    } else if (value instanceof Enum<?> constant) {
      text.writeString(constant.name());
    } else if (value instanceof Iterable<?> values) {
      text.writeStartArray();
      for (Object one : values) {
        write(one);
      }
      text.writeEndArray();
    } else if (value instanceof Map<?, ?> fields) {
      text.writeStartObject();
      writeFields(fields);
      text.writeEndObject();
    } else if (value instanceof UnknownObservation unknown) {
      text.writeStartObject();
      text.writeStringField("kind", unknown.kind());
      writeFields(unknown.fields());
      text.writeEndObject();
    } else if (value instanceof Record whole) {
      writeRecord(whole);
    } else {
      text.writeString(value.toString()); // strings, times, ids
    }
  }

  private void writeFields(Map<?, ?> fields) throws IOException {
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      text.writeFieldName(String.valueOf(field.getKey()));
      write(field.getValue());
    }
  }

  private void writeRecord(Record whole) throws IOException {
    text.writeStartObject();
    Kinds kinds = Kinds.among(whole.getClass());
    if (kinds != null) {
      text.writeStringField(kinds.property(), kinds.nameOf(whole.getClass()));
    }
    for (Shape.Part part : Shape.of(whole.getClass()).parts()) {
      text.writeFieldName(part.name());
      write(part.of(whole));
    }
    text.writeEndObject();
  }
}
