package school.lantern.collector.rules;

import java.util.List;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseFlag.Source;

/** Where phrases stood and how they were written, in plain words. */
final class Written {
  private Written() {}

  /** One flag: the phrase, what stood there, and what hid it. */
  static String spoken(PhraseFlag flag) {
    List<String> disguises = DisguiseWords.of(flag.manner().disguises());
    return "“%s” in %s“%s”.%s"
        .formatted(
            flag.rule().phrase(),
            inTitle(flag) ? "the title " : "",
            flag.context().strip(),
            disguises.isEmpty() ? "" : " Disguised: " + String.join(", ", disguises) + ".");
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
}
