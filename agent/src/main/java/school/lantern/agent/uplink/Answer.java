package school.lantern.agent.uplink;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.json.Json;

/**
 * What came back over HTTP.
 *
 * @param status the status code
 * @param body as it came, understood by nobody yet
 * @param headers by their names in lower case
 */
record Answer(int status, String body, Map<String, String> headers) {

  /** The collector's own words about a refusal. Anything may be missing. */
  record Problem(@Nullable String type, @Nullable String title, @Nullable String detail) {
    static final Problem NONE = new Problem(null, null, null);
  }

  Answer withBody(String text) {
    return new Answer(status, text, headers);
  }

  /** A header, or {@code null} when it is not there. */
  @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  /** {@link Problem#NONE} when the body is something else, such as a proxy's page. */
  Problem problem() {
    try {
      return Json.read(body, Problem.class);
    } catch (IOException noProblem) {
      return Problem.NONE;
    }
  }
}
