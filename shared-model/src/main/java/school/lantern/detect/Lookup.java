package school.lantern.detect;

import school.lantern.detect.PolicyFormat.Form;
import school.lantern.detect.PolicyFormat.Rule;
import school.lantern.detect.PolicyFormat.Section;
import school.lantern.detect.PolicyFormat.Word;

/**
 * Looks up each word and each chunk as it ends, and the phrases that end with it. Ordinary words
 * take two look-ups and nothing else; that is what makes reading fast and quiet.
 */
final class Lookup {
  private static final int STEM_LETTERS = 3;
  private static final int VERB_LETTERS = 5;

  /** Beside the disguises: a word before the last has an ending. */
  private static final int BENT_EARLY = 1 << 30;

  private final CompiledPolicy policy;
  private final Tape tape;
  private final WordLog log = new WordLog();
  private final ChunkLog chunks = new ChunkLog();
  private final Found found;
  private final Guesses guesses;
  private final Pieces pieces = new Pieces();
  private final Dismissed dismissed = new Dismissed();

  Lookup(CompiledPolicy policy, Tape tape) {
    this.policy = policy;
    this.tape = tape;
    this.found = new Found(policy);
    this.guesses = new Guesses(policy);
  }

  Found found() {
    return found;
  }

  /** Letters looked at anew, and words gone back over: what could grow faster than the text. */
  long steps() {
    return steps;
  }

  /** The open word of {@code now} has ended. */
  void word(Place now) {
    int from = now.wordUnit;
    int until = now.units;
    int hash = Hash.mix(now.wordHash);
    int record = now.records++;
    log.add(record, now.wordStart, record - 1, Place.NONE, now.words);
    int word = policy.word(hash, tape, from, until);
    boolean known = word != CompiledPolicy.NONE;
    if (known) {
      log.mean(record, word, 0, 0);
    }
    known = known || policy.isOrdinary(hash);
    known = endings(record, from, until, known);
    now.chunkOdd |= !known && !isNumber(from, until);
    phrases(now, record, now.wordEnd);
  }

  /** With the ending taken off it may be another word; whether that one or the whole is known. */
  private boolean endings(int record, int from, int until, boolean whole) {
    int letters = until - from;
    char last = tape.unit(until - 1);
    boolean known = whole;
    if (last == 's' && letters > STEM_LETTERS) {
      known = stem(record, from, until - 1, known);
      if (tape.unit(until - 2) == 'e') {
        known = stem(record, from, until - 2, known);
      }
    } else if (last == 'd' && letters > VERB_LETTERS && tape.unit(until - 2) == 'e') {
      known = stem(record, from, until - 2, known);
      known = stem(record, from, until - 1, known);
    } else if (last == 'g'
        && letters > VERB_LETTERS + 2
        && tape.unit(until - 2) == 'n'
        && tape.unit(until - 3) == 'i') {
      known = stem(record, from, until - 3, known);
    }
    return known;
  }

  private boolean stem(int record, int from, int until, boolean known) {
    int open = Hash.EMPTY;
    for (int unit = from; unit < until; unit++) {
      open = Hash.word(open, tape.unit(unit));
    }
    int hash = Hash.mix(open);
    int word = policy.word(hash, tape, from, until);
    if (word != CompiledPolicy.NONE) {
      log.mean(record, word, Disguise.INFLECTED.bit(), 1);
      return true;
    }
    return known || policy.isOrdinary(hash);
  }

  private boolean isNumber(int from, int until) {
    for (int unit = from; unit < until; unit++) {
      if (!Character.isDigit(tape.unit(unit))) {
        return false;
      }
    }
    return true;
  }

  /** The open chunk of {@code now} has ended. */
  void chunk(Place now) {
    int chunk = now.chunks++;
    chunks.add(chunk, now.chunkUnit, now.units, now.chunkRecord);
    chunks.describe(chunk, now.chunkOdd, now.chunkLetters);
    if (now.chunkOdd && !dismissed.has(tape, now.chunkUnit, now.units)) {
      steps += now.units - now.chunkUnit;
      guesses.look(tape, now.chunkUnit, now.units, false);
      if (guesses.list().count() == 0) {
        dismissed.add();
      }
      mean(now, now.chunkRecord);
    }
    apart(now, chunk);
  }

  /** Words cut by spaces: {@code k i l l}, {@code sui cide}. */
  private void apart(Place now, int chunk) {
    pieces.clear();
    boolean more = pieces.add(chunks.letters(chunk), chunks.odd(chunk));
    for (int first = chunk - 1; more && first >= 0; first--) {
      int from = chunks.firstUnit(first);
      if (now.units - from > Guesses.LONGEST) {
        return;
      }
      more = pieces.add(chunks.letters(first), chunks.odd(first));
      if (pieces.mayBeOne()) {
        steps += now.units - from;
        guesses.look(tape, from, now.units, true);
        mean(now, chunks.recordBefore(first));
      }
    }
  }

  /** What the guesses mean: a word in the place of those since {@code before}, or whole phrases. */
  private void mean(Place now, int before) {
    int record = Place.NONE;
    for (int guess = 0; guess < guesses.list().count(); guess++) {
      int form = guesses.list().form(guess);
      int start = tape.start(guesses.list().from(guess));
      int end = tape.end(guesses.list().until(guess) - 1);
      int target = policy.form(form, Form.TARGET) & Form.TARGETS;
      if ((policy.form(form, Form.TARGET) & Form.IS_PHRASE) != 0) {
        int bits = guesses.list().bits(guess) | Disguise.JOINED.bit();
        now.found = found.add(now.found, target, start, end, bits, now.words, now.words);
      } else {
        if (record == Place.NONE) {
          record = now.records++;
          int words = before < 0 ? 0 : log.words(before) + 1;
          log.add(record, start, before, record - 1, words);
        }
        log.mean(record, target, guesses.list().bits(guess), guesses.list().cost(guess));
        lastEnd = end;
      }
    }
    if (record != Place.NONE) {
      phrases(now, record, lastEnd);
    }
  }

  private int lastEnd;
  private long steps;

  /** All phrases whose last word is the record. */
  private void phrases(Place now, int record, int end) {
    for (int meaning = 0; meaning < log.meanings(record); meaning++) {
      int state = policy.word(log.word(record, meaning), Word.LAST);
      if (state != 0) {
        reached(now, state, record, end, log.bits(record, meaning));
      }
    }
  }

  private void reached(Place now, int state, int record, int end, int bits) {
    steps++;
    int from = policy.state(state, 2);
    int until = policy.state(state + 1, 2) & ~PolicyFormat.MORE;
    for (int at = from & ~PolicyFormat.MORE; at < until; at++) {
      int ends = policy.ints.get(policy.begin(Section.ENDS) + at);
      int rule = ends & ~PolicyFormat.CUT;
      int all = bits | (ends == rule ? 0 : Disguise.SPLIT.bit());
      boolean alone = policy.state(state, 0) == 0;
      if (allows(policy.flags(rule), all, alone)) {
        now.found =
            found.add(
                now.found, rule, log.start(record), end, all, log.words(record), now.words + 1);
      }
    }
    if ((from & PolicyFormat.MORE) == 0) {
      return;
    }
    for (int before = log.before(record); before >= 0 && !tooOld(now, before); ) {
      for (int meaning = 0; meaning < log.meanings(before); meaning++) {
        int disguise = log.bits(before, meaning);
        int next = policy.step(state, log.word(before, meaning));
        if (next != CompiledPolicy.NONE) {
          boolean bent = (disguise & Disguise.INFLECTED.bit()) != 0;
          reached(now, next, before, end, bits | disguise | (bent ? BENT_EARLY : 0));
        }
      }
      before = log.beside(before);
    }
  }

  private static boolean allows(int flags, int disguise, boolean alone) {
    return disguise == 0
        || ((flags & Rule.IS_EXACT) == 0
            && (!alone || (disguise & Disguise.ONLY_IN_PHRASE) == 0)
            && ((disguise & BENT_EARLY) == 0 || (flags & Rule.IS_LOOSE) != 0));
  }

  private static boolean tooOld(Place now, int record) {
    return now.records - record > WordLog.CAPACITY / 2;
  }

  void wipe() {
    log.wipe();
    chunks.wipe();
    found.wipe();
    guesses.wipe();
    dismissed.wipe();
    lastEnd = 0;
  }
}
