package school.lantern.collector.imports.makecal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;

/**
 * Takes the settings apart into lists of entries that know their lines.
 *
 * @param lists the entries by the name of their list
 */
record SettingsFile(Map<String, List<JsonPart>> lists) {
  private static final JsonFactory JSON = new ObjectMapper().getFactory();

  SettingsFile {
    lists = Map.copyOf(lists);
  }

  /** What a file says, as far as it can be read; where it cannot is a mistake. */
  static SettingsFile of(String file, String text, Mistakes mistakes) {
    Map<String, List<JsonPart>> lists = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        mistakes.error(
            Place.file(file),
            "",
            "The settings are no JSON object.",
            "Begin with { and “timings”.");
        return new SettingsFile(lists);
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY) {
          lists.put(name, parts(file, parser));
        } else {
          parser.skipChildren();
        }
      }
    } catch (JsonProcessingException broken) {
      mistakes.error(
          new Place(file, broken.getLocation().getLineNr(), broken.getLocation().getColumnNr(), ""),
          "",
          "From here on the file cannot be read as JSON.",
          "Look for a missing or superfluous comma, bracket or quotation mark.");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new SettingsFile(lists);
  }

  List<JsonPart> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  private static List<JsonPart> parts(String file, JsonParser parser) throws IOException {
    List<JsonPart> parts = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int line = parser.currentTokenLocation().getLineNr();
      JsonNode node = parser.readValueAsTree();
      parts.add(new JsonPart(file, line, node));
    }
    return parts;
  }
}
