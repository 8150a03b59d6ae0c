package school.lantern.collector.phrases.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import school.lantern.collector.rules.CategoryNames;

/**
 * What a phrase may point to. The list is closed, so that counts of two terms, and of two schools,
 * are about the same things.
 *
 * <p>Clauses are those of the school's policy ({@code P-12}, its risk areas) and the headings of
 * the national form for appropriate monitoring.
 */
public enum PhraseCategory {
  SELF_HARM("national list: self-harm", "A pupil hurts themselves or thinks of it."),
  SUICIDE("national list: suicide", "A pupil thinks of ending their life."),
  BULLYING("P-12, national list: bullying", "Pupils are cruel to a pupil."),
  HATE("national list: hate speech", "Contempt for a group of people, or a call for it."),
  DISCRIMINATION(
      "national list: discrimination",
      "Unfair treatment for who somebody is: race, faith, sex, disability, age."),
  SEXUAL_CONTENT("P-12, national list: pornography", "Sexual words and material.", "sexual"),
  GROOMING("P-12: contact with strangers, grooming", "An adult wins a child's trust to abuse."),
  SHARING_IMAGES(
      "P-12: sexting, intimate-image abuse, upskirting",
      "Intimate pictures are asked for, taken or passed on.",
      "sharing images"),
  EXTREMISM(
      "P-12: radicalisation; national list: extremism",
      "Violence for a cause, and groups that draw pupils in."),
  DRUGS("national list: drugs", "Drugs, alcohol and vapes: use, buying, selling."),
  VIOLENCE("national list: violence", "Threats, weapons, attacks."),
  GAMBLING("national list: gambling", "Betting and casinos."),
  PERSONAL_DATA(
      "P-12: personal data", "A pupil gives away who and where they are.", "personal data"),
  EXPLOITATION(
      "P-12: child sexual exploitation; national list: child sexual exploitation",
      "A child is used by others: for sex, crime or money."),
  EXCESSIVE_USE("P-12: excessive use, unsuitable games", "Games and screens take over."),
  PROFANITY("P-12: unsuitable material", "Bad language, which by itself harms nobody."),
  OTHER("P-12: unsuitable material", "What a school wants noticed and fits nowhere else.");

  private final String clause;
  private final String sentence;
  private final String formerId;

  PhraseCategory(String clause, String sentence) {
    this(clause, sentence, "");
  }

  PhraseCategory(String clause, String sentence, String formerId) {
    this.clause = clause;
    this.sentence = sentence;
    this.formerId = formerId;
  }

  /** What stands in files and in facts: {@code self-harm}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What people read. */
  public String title() {
    return CategoryNames.of(id());
  }

  /** What it rests on. */
  public String clause() {
    return clause;
  }

  /** One sentence for people. */
  public String sentence() {
    return sentence;
  }

  /** The one of this id, or of what it was called before the list was closed. */
  public static Optional<PhraseCategory> of(String text) {
    String word = text.strip();
    return Arrays.stream(values())
        .filter(category -> !word.isEmpty() && category.isCalled(word))
        .findFirst();
  }

  private boolean isCalled(String word) {
    return id().equalsIgnoreCase(word) || formerId.equalsIgnoreCase(word);
  }

  /** All ids, in the order of this list. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(PhraseCategory::id).toList();
  }
}
