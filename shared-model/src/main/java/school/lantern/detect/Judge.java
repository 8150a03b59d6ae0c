package school.lantern.detect;

import school.lantern.detect.Hash.Way;
import school.lantern.detect.PolicyFormat.Form;

/**
 * Decides whether a form is what stands there. What is quick to tell comes first: nearly all
 * candidates are something else.
 */
final class Judge {
  private static final int SHORT_LETTERS = 3;

  /** A masked form may have one letter wrong. */
  private static final int MASKED_WRONG = 1;

  private final CompiledPolicy policy;
  private final Reading reading;
  private final Skeleton skeleton;
  private final Signs signs = new Signs();
  private final Alignment alignment = new Alignment(signs);
  private final Skeleton formSkeleton = new Skeleton();
  private final char[] letters = new char[Skeleton.LONGEST];
  private boolean aligned;
  private boolean wholeOnly;
  private boolean compound;
  private int cost;
  private int bits;

  /**
   * @param skeleton of the stretch in question, as it is when {@link #accepts} is asked
   */
  Judge(CompiledPolicy policy, Reading reading, Skeleton skeleton) {
    this.policy = policy;
    this.reading = reading;
    this.skeleton = skeleton;
  }

  /** Begins with what was just loaded into the reading. */
  void open(boolean onlyWholes) {
    wholeOnly = onlyWholes;
    compound = false;
    aligned = false;
  }

  /** Whether the rest of the reading is another word. */
  void setCompound(boolean isCompound) {
    compound = isCompound;
  }

  /** Whether the units from {@code from} until {@code until} of the reading may be the form. */
  boolean accepts(Way way, int form, int from, int until) {
    int target = policy.form(form, Form.TARGET);
    boolean loose = (target & Form.IS_EMBEDDED) != 0;
    if (compound && (!loose || (target & Form.IS_OTHER) != 0)) {
      return false;
    }
    int has = policy.form(form, Form.LETTERS);
    int size = has >>> Form.SIZE_SHIFT;
    if (size == Form.MANY) {
      size = policy.texts.length(policy.form(form, Form.TEXT));
    }
    boolean inside = way == Way.INSIDE;
    boolean endings = !inside && !wholeOnly && (size > SHORT_LETTERS || loose);
    int budget = budget(way, size, loose);
    boolean inPhrase = (target & Form.IS_PART) != 0 && endings && !compound;
    int most = inPhrase ? Math.max(budget, Budget.IN_PHRASE) : budget;
    if (!aligned) {
      signs.read(reading.units(), reading.length());
      aligned = true;
    }
    if (signs.least(from, until, has & Letters.ALL, endings) > most
        || (way == Way.ENDS && signs.others(has, size) > MASKED_WRONG)) {
      return false;
    }
    policy.texts.letters(policy.form(form, Form.TEXT), letters);
    if (way == Way.ENDS && signs.disagreements(letters, size) > MASKED_WRONG) {
      return false;
    }
    boolean near = inside || way == Way.ENDS || Budget.of(size, 0, loose) >= Budget.TWO_SLIPS;
    if (!near && !isNear(size, endings)) {
      return false;
    }
    cost = alignment.cost(from, until, letters, size, endings, most);
    bits =
        alignment.bits()
            | (inside || compound ? Disguise.EMBEDDED.bit() : 0)
            | (cost > budget ? Disguise.ONLY_IN_PHRASE : 0);
    return cost <= most;
  }

  private int budget(Way way, int size, boolean loose) {
    if (way == Way.INSIDE) {
      return Budget.INSIDE;
    }
    int masks = compound ? 0 : reading.masks();
    int budget = wholeOnly ? Budget.SPLIT : Budget.of(size, masks, loose);
    return way == Way.CONSONANTS && loose ? budget + Budget.forConsonants(size) : budget;
  }

  /** Whether the skeletons are as near as those of all forms that so little money buys. */
  private boolean isNear(int size, boolean endings) {
    formSkeleton.of(letters, size);
    return formSkeleton.isNear(skeleton, endings ? Endings.LONGEST : 0);
  }

  /** Of what was accepted last: hundredths of a slip. */
  int cost() {
    return cost;
  }

  /** Of what was accepted last: {@link Disguise#bit}s. */
  int bits() {
    return bits;
  }
}
