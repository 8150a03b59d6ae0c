package school.lantern.agent.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, strings, numbers and booleans. */
final class JsonTree {
  private JsonTree() {}

  /** The whole text: one value and nothing behind it. */
  static @Nullable Object read(JsonParser text) throws IOException {
    Object value = value(text, text.nextToken());
    if (text.nextToken() != null) {
      throw new IOException("more than one value");
    }
    return value;
  }

  private static @Nullable Object value(JsonParser text, @Nullable JsonToken token)
      throws IOException {
    if (token == null) {
      throw new IOException("no value");
    }
    return switch (token) {
      case START_OBJECT -> object(text);
      case START_ARRAY -> array(text);
      case VALUE_STRING -> text.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> text.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IOException("no value but " + token);
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser text) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (text.nextToken() == JsonToken.FIELD_NAME) {
      String name = text.currentName();
      fields.put(name, value(text, text.nextToken()));
    }
    return fields;
  }

  private static List<@Nullable Object> array(JsonParser text) throws IOException {
    List<@Nullable Object> values = new ArrayList<>();
    JsonToken token = text.nextToken();
    while (token != JsonToken.END_ARRAY) {
      values.add(value(text, token));
      token = text.nextToken();
    }
    return values;
  }
}
