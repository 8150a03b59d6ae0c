package school.lantern.collector.phrases.policy;

import java.util.List;

/**
 * What a file says of one exception, before anything of it is checked.
 *
 * @param phrase the harmless words
 * @param categories what it explains away; empty for all
 */
public record ExceptionEntry(Written phrase, List<Written> categories) {

  public ExceptionEntry {
    categories = List.copyOf(categories);
  }
}
