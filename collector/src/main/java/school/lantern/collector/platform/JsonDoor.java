package school.lantern.collector.platform;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import school.lantern.model.TooManyObservationsException;

/**
 * Reads what a machine sends: JSON, plain or gzip. Whatever does not fit is refused with a sentence
 * that says where and why; values from the body are not repeated in it, since they may be a
 * pupil's.
 */
@ApplicationScoped
public class JsonDoor {
  /** Unpacked. A full batch with long titles is under 1 MB; a bomb stops here. */
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  private final ObjectReader reader;

  JsonDoor(ObjectMapper json) {
    this.reader =
        json.reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
  }

  /**
   * Reads one value and nothing behind it.
   *
   * @param body the request's body as it came
   * @param encoding the request's Content-Encoding
   * @throws ProblemException if it is too large, or no {@code type}
   */
  public <T> T read(InputStream body, @Nullable String encoding, Class<T> type) {
    byte[] text = unpacked(body, encoding);
    try {
      T value = reader.forType(type).readValue(text);
      if (value == null) {
        throw ProblemException.badRequest("There is nothing in the request.");
      }
      return value;
    } catch (JsonProcessingException unfit) {
      if (unfit.getCause() instanceof TooManyObservationsException tooMany) {
        throw ProblemException.tooLarge(tooMany.getMessage() + ".");
      }
      throw ProblemException.badRequest(where(unfit) + why(unfit));
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from memory failed", impossible);
    }
  }

  private static byte[] unpacked(InputStream body, @Nullable String encoding) {
    String how = encoding == null || encoding.isBlank() ? "identity" : encoding.strip();
    if (!how.equalsIgnoreCase("gzip") && !how.equalsIgnoreCase("identity")) {
      throw ProblemException.badRequest("Content-Encoding may be gzip or identity.");
    }
    try (InputStream plain = how.equalsIgnoreCase("gzip") ? new GZIPInputStream(body) : body) {
      byte[] text = plain.readNBytes(MAX_BYTES + 1);
      if (text.length > MAX_BYTES) {
        throw ProblemException.tooLarge(
            "The request has more than " + MAX_BYTES + " bytes once unpacked.");
      }
      return text;
    } catch (IOException broken) {
      throw ProblemException.badRequest("The body ends early or is no gzip.");
    }
  }

  private static String where(JsonProcessingException unfit) {
    if (unfit instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      String path =
          mapping.getPath().stream()
              .map(
                  step ->
                      step.getFieldName() == null
                          ? "[" + step.getIndex() + "]"
                          : "." + step.getFieldName())
              .collect(Collectors.joining());
      return "At " + (path.startsWith(".") ? path.substring(1) : path) + ": ";
    }
    JsonLocation at = unfit.getLocation();
    return at == null ? "" : "At line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
  }

  private static String why(JsonProcessingException unfit) {
    return switch (unfit) {
      // Our records say in words what they refuse; they name properties and numbers, never texts.
      case ValueInstantiationException refused
          when refused.getCause() instanceof IllegalArgumentException cause ->
          cause.getMessage() + ".";
      case ValueInstantiationException _ -> "a value is missing.";
      case MismatchedInputException wrong when wrong.getTargetType() != null ->
          "this is no " + wrong.getTargetType().getSimpleName() + ".";
      case JsonMappingException _ -> "this does not fit.";
      default -> "this is not JSON.";
    };
  }
}
