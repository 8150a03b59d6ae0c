package school.lantern.collector.imports;

import java.net.URI;
import java.time.Duration;

/**
 * An address that is asked for files.
 *
 * @param source what the school calls it, on pages and on the audit log
 * @param url begins with {@code https}, unless it is this machine; it may hold a secret
 * @param file what the file is called that it answers: the suffix says what is in it
 * @param every how long to wait between two looks
 */
public record FeedAddress(String source, URI url, String file, Duration every) {

  /** What may stand on a page: the rest of the address may be a secret. */
  public String host() {
    return String.valueOf(url.getHost());
  }

  /** How often it is looked at, in words. */
  public String everyInWords() {
    long minutes = every.toMinutes();
    return "every " + (minutes % 60 == 0 && minutes > 0 ? minutes / 60 + " h" : minutes + " min");
  }
}
