package school.lantern.collector.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.detect.Disguise;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseFlag.Source;

/** Where phrases stood and how they were written, in plain words. */
final class Written {
  private Written() {}

  /** One flag: the phrase, what stood there, and what hid it. */
  static String spoken(PhraseFlag flag) {
    String context = flag.context().strip();
    return "“%s” in %s“%s”.%s"
        .formatted(
            flag.rule().phrase(),
            inTitle(flag) ? "the title " : "",
            context,
            disguise(flag).map(how -> " Written with " + how + ".").orElse(""));
  }

  static boolean inTitle(PhraseFlag flag) {
    return flag.manner().source() == Source.TITLE;
  }

  /** Several flags, as the end of a sentence: how they came about. */
  static String verb(List<Typed> chain) {
    long titles = chain.stream().filter(typed -> inTitle(typed.flag())).count();
    if (titles == 0) {
      return "typed";
    }
    return titles < chain.size()
        ? "typed or seen in window titles"
        : chain.size() == 1 ? "seen in a window title" : "seen in window titles";
  }

  /** An ending, such as "cuts" for "cut", hides nothing. */
  private static Optional<String> disguise(PhraseFlag flag) {
    List<String> words =
        flag.manner().disguises().stream()
            .filter(name -> !name.equals(Disguise.INFLECTED.name()))
            .map(Written::words)
            .toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", words));
  }

  /** A newer agent may know disguises that have no words here. */
  private static String words(String name) {
    return Stream.of(Disguise.values())
        .filter(disguise -> disguise.name().equals(name))
        .map(Disguise::words)
        .findFirst()
        .orElseGet(
            () ->
                Stream.of(name.split("_"))
                    .map(part -> part.toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" ")));
  }
}
