package school.lantern.collector.phrases.quality;

/**
 * One text and whether a phrase of the policy must be found in it.
 *
 * @param text what was typed, as it was typed
 * @param flagged whether it must be flagged
 * @param source the suite it comes from, one word or owner/name
 * @param kind the disguise, "none" for a text without one; as the suite names it
 * @param policyHint the phrase that is meant, or empty where the suite does not say
 * @param obfuscated whether the text is disguised
 */
record DetectionCase(
    String text,
    boolean flagged,
    String source,
    String kind,
    String policyHint,
    boolean obfuscated) {
  DetectionCase {
    if (text.isBlank() || source.isBlank() || kind.isBlank()) {
      throw new IllegalArgumentException("a case needs a text, a source and a kind: " + text);
    }
  }
}
