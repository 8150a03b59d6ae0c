package school.lantern.agent.uplink;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.json.Json;

/**
 * What came back over HTTP.
 *
 * @param status the status code
 * @param body as it came, understood by nobody yet
 * @param headers as they came
 */
record Answer(int status, String body, HttpHeaders headers) {

  /** The collector's own words about a refusal. Anything may be missing. */
  record Problem(@Nullable String type, @Nullable String title, @Nullable String detail) {
    static final Problem NONE = new Problem(null, null, null);
  }

  static Answer of(HttpResponse<String> response) {
    return of(response, response.body());
  }

  /** Of a response whose body went elsewhere. */
  static Answer withoutBody(HttpResponse<?> response) {
    return of(response, "");
  }

  private static Answer of(HttpResponse<?> response, String body) {
    return new Answer(response.statusCode(), body, response.headers());
  }

  /** A header, or {@code null} when it is not there. */
  @Nullable String header(String name) {
    return headers.firstValue(name).orElse(null);
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
