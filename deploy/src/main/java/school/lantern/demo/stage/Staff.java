package school.lantern.demo.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A member of staff at a browser without a screen: follows links, fills in forms, keeps pages open.
 */
public final class Staff implements AutoCloseable {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final int REDIRECT = 300;
  private static final int TROUBLE = 400;

  private final HttpClient browser;
  private final URI collector;

  private Staff(CollectorProcess collector) {
    this.collector = collector.address();
    this.browser =
        HttpClient.newBuilder()
            .sslContext(Trust.only(collector.authority()))
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Makes an account from a one-time link, and is logged on afterwards. */
  public static Staff welcomedBy(
      CollectorProcess collector, URI link, String displayName, String password) {
    Staff staff = new Staff(collector);
    staff.submit(
        link,
        Map.of(
            "displayName",
            displayName,
            "logOn",
            displayName.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@school.example",
            "password",
            password,
            "again",
            password));
    return staff;
  }

  /** Fills in the form on a page, with the hidden fields that it brings, and sends it. */
  public void submit(URI page, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(read(page));
    while (hidden.find()) {
      all.put(hidden.group(1), hidden.group(2));
    }
    all.putAll(fields);
    String form =
        all.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() < REDIRECT || answer.statusCode() >= TROUBLE) {
      throw new IllegalStateException(page + " was not accepted: " + answer.statusCode());
    }
  }

  /** Opens a page. */
  public String read(URI page) {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(page), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= REDIRECT) {
      throw new IllegalStateException(page + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  /** Opens a page of the collector. */
  public String read(String path) {
    return read(collector.resolve(path));
  }

  /** Keeps a stream of events open; lines as they come. */
  public Stream<String> follow(String path) {
    return send(
            HttpRequest.newBuilder(collector.resolve(path)).header("Accept", "text/event-stream"),
            HttpResponse.BodyHandlers.ofLines())
        .body();
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return browser.send(request.build(), handler);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped", stopped);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    browser.shutdownNow();
  }
}
