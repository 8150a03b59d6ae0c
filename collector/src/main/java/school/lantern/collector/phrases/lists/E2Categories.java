package school.lantern.collector.phrases.lists;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import school.lantern.collector.phrases.policy.PhraseCategory;

/** What {@code #listcategory: "Gambling (French)"} means here. */
final class E2Categories {
  private static final Pattern COMMENT =
      Pattern.compile("(?i)#\\s*listcategory:\\s*\"([^\"]*)\".*");
  private static final Pattern LANGUAGE = Pattern.compile("\\(.*?\\)");

  /** Letters of the name only. Lists about programs, news or weather are asked about. */
  private static final Map<String, PhraseCategory> MEANT =
      Map.ofEntries(
          Map.entry("gambling", PhraseCategory.GAMBLING),
          Map.entry("drugadvocacy", PhraseCategory.DRUGS),
          Map.entry("illegaldrugs", PhraseCategory.DRUGS),
          Map.entry("legaldrugs", PhraseCategory.DRUGS),
          Map.entry("drugs", PhraseCategory.DRUGS),
          Map.entry("violence", PhraseCategory.VIOLENCE),
          Map.entry("gore", PhraseCategory.VIOLENCE),
          Map.entry("weapons", PhraseCategory.VIOLENCE),
          Map.entry("intolerance", PhraseCategory.HATE),
          Map.entry("hate", PhraseCategory.HATE),
          Map.entry("pornography", PhraseCategory.SEXUAL_CONTENT),
          Map.entry("adult", PhraseCategory.SEXUAL_CONTENT),
          Map.entry("nudism", PhraseCategory.SEXUAL_CONTENT),
          Map.entry("badwords", PhraseCategory.PROFANITY),
          Map.entry("profanity", PhraseCategory.PROFANITY),
          Map.entry("games", PhraseCategory.EXCESSIVE_USE),
          Map.entry("kidstimewasting", PhraseCategory.EXCESSIVE_USE),
          Map.entry("selfharm", PhraseCategory.SELF_HARM),
          Map.entry("suicide", PhraseCategory.SUICIDE),
          Map.entry("terrorism", PhraseCategory.EXTREMISM));

  private E2Categories() {}

  /** The name in a line that gives one. */
  static Optional<String> named(String line) {
    Matcher comment = COMMENT.matcher(line.strip());
    return comment.matches() ? Optional.of(comment.group(1)) : Optional.empty();
  }

  /** The category of a name, empty when somebody must say it. */
  static Optional<PhraseCategory> of(String name) {
    String letters =
        LANGUAGE.matcher(name).replaceAll("").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    return Optional.ofNullable(MEANT.get(letters)).or(() -> PhraseCategory.of(name));
  }
}
