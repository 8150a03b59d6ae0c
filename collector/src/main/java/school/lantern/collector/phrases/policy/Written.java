package school.lantern.collector.phrases.policy;

import school.lantern.collector.imports.Place;

/**
 * A piece of text in a file.
 *
 * @param text what stands there, without space around it
 * @param place where
 */
public record Written(String text, Place place) {

  public Written {
    text = text.strip();
  }
}
