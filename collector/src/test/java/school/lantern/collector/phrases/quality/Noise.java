package school.lantern.collector.phrases.quality;

/**
 * What was flagged in ordinary reading.
 *
 * @param genre what kind of writing
 * @param words how many words were read
 * @param flags how many phrases were found in them
 */
record Noise(String genre, long words, long flags) {
  Noise {
    if (words < 0 || flags < 0) {
      throw new IllegalArgumentException("words and flags are counts: " + words + ", " + flags);
    }
  }

  Noise plus(Noise other) {
    return new Noise(genre, words + other.words, flags + other.flags);
  }

  double per(int perWords) {
    return (double) flags * perWords / words;
  }
}
