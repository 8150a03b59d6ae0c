package school.lantern.detect;

import java.util.List;

/**
 * Reads a stream character by character into words and chunks, and has each looked up when it ends.
 *
 * <pre>
 *   text      don't k!ll  the   1st
 *   words     dont  k ll  the   1st     what letters and digits make
 *   chunks    don't k!ll  the   1st     what white space leaves; odd ones are looked at for disguises
 * </pre>
 */
final class PhraseReader {
  /** Signs around and between ordinary words. */
  private static final String PLAIN_SIGNS = ".,;:?!\"'()-/…“”–—&";

  private static final char UNKNOWN_SIGN = '\uFFFC';

  private final Tape tape = new Tape();
  private final Lookup lookup;

  PhraseReader(CompiledPolicy policy) {
    this.lookup = new Lookup(policy, tape);
  }

  /** One more character; whether a word ended or something was found, so that it pays to ask. */
  boolean read(Place now, int codePoint) {
    int words = now.words;
    int found = now.found;
    follow(now, codePoint);
    return now.words != words || now.found != found;
  }

  private void follow(Place now, int codePoint) {
    int next = now.position + (Character.isSupplementaryCodePoint(codePoint) ? 2 : 1);
    int folded = Fold.single(codePoint);
    if (folded == Fold.SEPARATOR) {
      separate(now, codePoint, next);
    } else if (folded >= 0) {
      letter(now, (char) folded, next);
    } else if (folded == Fold.SEVERAL) {
      String letters = Fold.of(codePoint);
      for (int at = 0; at < letters.length(); at++) {
        if (letters.charAt(at) == Fold.SEPARATOR) {
          sign(now, UNKNOWN_SIGN, next);
        } else {
          letter(now, letters.charAt(at), next);
        }
      }
    } else if (now.wordUnit != Place.NONE && Fold.isMark(codePoint)) {
      now.wordEnd = next; // an accent written after its letter belongs to the word
    }
    now.position = next;
  }

  private void separate(Place now, int codePoint, int next) {
    if (codePoint == ' '
        || Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint)
        || !Character.isValidCodePoint(codePoint)) {
      end(now);
      now.units = tape.add(now.units, Fold.SEPARATOR, now.position, next);
    } else {
      sign(now, codePoint > Character.MAX_VALUE ? UNKNOWN_SIGN : (char) codePoint, next);
    }
  }

  private void letter(Place now, char letter, int next) {
    openChunk(now);
    now.chunkOdd |= now.chunkSigned;
    if (now.wordUnit == Place.NONE) {
      now.wordUnit = now.units;
      now.wordStart = now.position;
      now.wordHash = Hash.EMPTY;
    }
    now.wordHash = Hash.word(now.wordHash, letter);
    now.wordEnd = next;
    int before = now.units;
    now.units = tape.add(before, letter, now.position, next);
    now.chunkLetters += now.units - before;
  }

  private void sign(Place now, char sign, int next) {
    endWord(now);
    openChunk(now);
    if (PLAIN_SIGNS.indexOf(sign) < 0 && sign != UNKNOWN_SIGN) {
      now.chunkOdd |= !Reading.isEdge(sign);
      now.chunkSigned |= now.chunkLetters > 0; // in the middle, if a letter follows
    }
    now.units = tape.add(now.units, sign, now.position, next);
  }

  private void openChunk(Place now) {
    if (now.chunkUnit == Place.NONE) {
      now.chunkUnit = now.units;
      now.chunkRecord = now.records - 1;
      now.chunkLetters = 0;
      now.chunkOdd = false;
      now.chunkSigned = false;
    }
  }

  /** The word and the chunk that are open end here. */
  void end(Place now) {
    endWord(now);
    if (now.chunkUnit != Place.NONE) {
      lookup.chunk(now);
      now.chunkUnit = Place.NONE;
    }
  }

  private void endWord(Place now) {
    if (now.wordUnit != Place.NONE) {
      lookup.word(now);
      now.words++;
      now.wordUnit = Place.NONE;
    }
  }

  List<PhraseMatch> certain(Place now) {
    return lookup.found().certain(now.found, now.words, now.position, false);
  }

  List<PhraseMatch> settled(Place ended) {
    return lookup.found().certain(ended.found, ended.words, 0, true);
  }

  /** How much it had to look at again. */
  long steps() {
    return lookup.steps();
  }

  List<Explanation> explain(Place ended) {
    return lookup.found().explain(ended.found, ended.words);
  }

  void wentBack(Place now) {
    lookup.found().goBackTo(now.found, now.position);
  }

  void wipe() {
    tape.wipe();
    lookup.wipe();
  }
}
