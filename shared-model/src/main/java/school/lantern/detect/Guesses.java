package school.lantern.detect;

import school.lantern.detect.Hash.Way;
import school.lantern.detect.PolicyFormat.Form;

/**
 * What a stretch of letters and signs may be behind a disguise. Only asked of what is no ordinary
 * word. Not for several threads.
 */
final class Guesses {
  static final int LONGEST = Skeleton.LONGEST - 1;

  private static final int SHORT_LETTERS = 3;

  /** In shorter ones two letters are no word of their own. */
  private static final int COMPOUND_LETTERS = 6;

  /** Beside a shorter one a single letter more is a slip rather than an attempt to hide it. */
  private static final int LONE_LETTERS = 4;

  private static final int INSIDE_LETTERS = 24;
  private static final int SWAPPED_LETTERS = 3;

  private final CompiledPolicy policy;
  private final boolean embeds;
  private final Skeleton skeleton = new Skeleton();
  private final Reading reading = new Reading();
  private final Judge judge;
  private int length;
  private int variants;
  private boolean wholeOnly;

  private final GuessList list = new GuessList();

  Guesses(CompiledPolicy policy) {
    this.policy = policy;
    this.embeds = policy.embeds();
    this.judge = new Judge(policy, reading, skeleton);
  }

  /** What was guessed last. */
  GuessList list() {
    return list;
  }

  /**
   * Looks at the units from {@code from} until {@code until}.
   *
   * @param wholeOnly only words of one spelling, without any slip: for what has spaces in it
   */
  void look(Tape tape, int from, int until, boolean wholeOnly) {
    list.clear();
    this.wholeOnly = wholeOnly;
    if (wholeOnly && reading.isPlain(tape, from, until, skeleton) && !isAnything()) {
      return;
    }
    reading.load(tape, from, until);
    length = reading.length();
    if (length < 2) {
      return;
    }
    int word = reading.wordHash(0, length);
    if (word != Reading.NO_WORD && policy.isOrdinary(word)) {
      return; // only the signs around it made somebody ask
    }
    judge.open(wholeOnly);
    variants = reading.variants();
    for (int variant = 0; variant < variants; variant++) {
      reading.skeleton(skeleton, variant, 0, length);
      guess();
    }
    if (!wholeOnly && reading.masks() > 0) {
      masked();
    }
    if (embeds && !wholeOnly && list.count() == 0) {
      compounds();
    }
    list.keepBest();
  }

  /** Whether anything has the skeleton; nearly always nothing. */
  private boolean isAnything() {
    return policy.maybeForm(Hash.key(Way.WHOLE, skeleton.hash()));
  }

  private void consonants(int from, int until, Way way) {
    int longer = 0;
    for (int ending = 0; ending <= 3 && ending + 2 <= skeleton.length(); ending++) {
      int hash = skeleton.consonants(ending, 2);
      if (hash != 0 && hash != longer) {
        candidates(way, hash, from, until);
      }
      longer = hash;
    }
  }

  /** A word of its own before or after it: the rest may be anything that the whole may be. */
  private void compounds() {
    for (int cut = 2; cut <= length - 2; cut++) {
      if (isWord(cut, length)) {
        part(0, cut);
      }
      if (isWord(0, cut)) {
        part(cut, length);
      }
    }
  }

  private void part(int from, int until) {
    judge.setCompound(true);
    for (int variant = 0; variant < variants; variant++) {
      reading.skeleton(skeleton, variant, from, until);
      for (int ending = 0; ending <= 3 && ending + 2 <= skeleton.length(); ending++) {
        candidates(Way.WHOLE, skeleton.hash(0, skeleton.length() - ending), from, until);
      }
      consonants(from, until, Way.CONSONANTS);
    }
    judge.setCompound(false);
  }

  private boolean isWord(int from, int until) {
    boolean tooShort = until - from < SHORT_LETTERS && length < COMPOUND_LETTERS;
    if (tooShort || until - from < 2) {
      return false;
    }
    int hash = reading.wordHash(from, until);
    return hash == Reading.NO_WORD
        ? policy.words.has(reading.plainHash(from, until))
        : policy.isOrdinary(hash) || policy.words.has(hash);
  }

  private void guess() {
    int letters = skeleton.length();
    for (int ending = 0; ending <= (wholeOnly ? 0 : 3) && letters - ending >= 2; ending++) {
      look(Way.WHOLE, skeleton.hash(0, letters - ending));
    }
    if (wholeOnly) {
      return;
    }
    consonants(0, length, Way.CONSONANTS);
    int least = embeds ? FormTable.LOOSE_HALVES_LETTERS : FormTable.PART_HALVES_LETTERS;
    for (int size = Math.max(least, letters - 4); size <= letters + 1; size++) {
      int half = size / 2;
      if (half <= letters) {
        look(Way.FIRST_HALF, FormTable.half(skeleton.hash(0, half), size));
      }
      if (size - half <= letters) {
        look(Way.SECOND_HALF, FormTable.half(skeleton.hash(letters - size + half, letters), size));
      }
    }
    for (int at = 0; letters >= SWAPPED_LETTERS && at + 1 < letters; at++) {
      look(Way.WHOLE, skeleton.hashSwapped(at));
    }
    if (embeds || letters > FormTable.JOINED_LETTERS) {
      inside(embeds ? 2 : FormTable.JOINED_LETTERS);
    }
  }

  private void masked() {
    char head = reading.plain(0);
    for (int ending = 0; ending <= 3 && ending + 3 < length; ending++) {
      char tail = reading.plain(length - 1 - ending);
      look(Way.ENDS, FormTable.ends(length - ending, head, tail));
    }
  }

  private void look(Way way, int hash) {
    candidates(way, hash, 0, length);
  }

  private void inside(int least) {
    int end = skeleton.length();
    for (int from = 0; from + 2 < end; from++) {
      for (int until = from + least; until <= Math.min(end, from + INSIDE_LETTERS); until++) {
        int first = from == 0 ? 0 : skeleton.last[from];
        int last = until == end ? length : skeleton.unit[until];
        candidates(Way.INSIDE, skeleton.hash(from, until), first, last);
      }
    }
  }

  private void candidates(Way way, int hash, int from, int until) {
    int key = Hash.key(way, hash);
    if (!policy.maybeForm(key)) {
      return;
    }
    for (int at = policy.formKeys.first(key); ; at = policy.formKeys.next(at)) {
      int slot = policy.formKeys.at(at);
      if (slot == Slot.EMPTY) {
        return;
      }
      if (Slot.maybe(slot, key)) {
        judge(way, Slot.value(slot), from, until);
      }
    }
  }

  private void judge(Way way, int form, int from, int until) {
    if (judge.accepts(way, form, from, until)
        && (way != Way.INSIDE || standsOut(from, until, form))) {
      list.keep(form, judge.cost(), judge.bits(), reading.first() + from, reading.first() + until);
    }
  }

  /** A short word inside a longer one must be at its edge, beside a word of its own. */
  private boolean standsOut(int from, int until, int form) {
    int size = policy.texts.length(policy.form(form, Form.TEXT));
    if (size > LONE_LETTERS || (size > SHORT_LETTERS && length - (until - from) != 1)) {
      return true;
    }
    return (from == 0 && isWord(until, length)) || (until == length && isWord(0, from));
  }

  void wipe() {
    reading.wipe();
    skeleton.clear();
    list.clear();
  }
}
