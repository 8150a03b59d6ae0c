package school.lantern.detect;

/** Where a stream stands: all that backspace has to bring back. Mutable, copied at each key. */
final class Place {
  static final int NONE = -1;

  /** UTF-16 units of the stream. */
  int position;

  /** Entries of the {@link Tape}. */
  int units;

  /** Entries of the {@link WordLog}. */
  int records;

  /** Entries of the {@link ChunkLog}. */
  int chunks;

  /** Entries of {@link Found}. */
  int found;

  /** Words that have ended. */
  int words;

  /** First unit of the open word, or {@link #NONE}. */
  int wordUnit = NONE;

  int wordStart;
  int wordEnd;
  int wordHash;

  /** First unit since the last white space, or {@link #NONE}. */
  int chunkUnit = NONE;

  /** The last word before the chunk. */
  int chunkRecord = NONE;

  /** Letters and digits of the chunk. */
  int chunkLetters;

  /** Whether something in the chunk is no ordinary word. */
  boolean chunkOdd;

  /** Whether it has a sign that makes it odd if a letter follows. */
  boolean chunkSigned;

  void set(Place other) {
    position = other.position;
    units = other.units;
    records = other.records;
    chunks = other.chunks;
    found = other.found;
    words = other.words;
    wordUnit = other.wordUnit;
    wordStart = other.wordStart;
    wordEnd = other.wordEnd;
    wordHash = other.wordHash;
    chunkUnit = other.chunkUnit;
    chunkRecord = other.chunkRecord;
    chunkLetters = other.chunkLetters;
    chunkOdd = other.chunkOdd;
    chunkSigned = other.chunkSigned;
  }
}
