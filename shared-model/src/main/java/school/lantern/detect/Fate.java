package school.lantern.detect;

/** What becomes of a phrase that stands in a text. */
public enum Fate {
  /** It counts. */
  FIRES,
  /** A longer, harmless phrase holds it. */
  EXPLAINED_AWAY,
  /** It counts only near another, and none is near. */
  ALONE,
  /** A harmless phrase may still hold it: more words are waited for. */
  WAITS,
  /** It is an exception or a companion itself. */
  NO_PHRASE
}
