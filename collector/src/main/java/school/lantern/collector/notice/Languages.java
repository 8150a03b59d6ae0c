package school.lantern.collector.notice;

import java.util.List;
import java.util.Locale;

/** Languages in which a notice can be written: those that schools are asked for most. */
final class Languages {
  static final String ENGLISH = "en";

  private static final List<String> CODES =
      List.of(
          ENGLISH, "ar", "bn", "cy", "es", "fr", "pa", "pl", "pt", "ro", "so", "uk", "ur", "zh");

  private Languages() {}

  static List<String> codes() {
    return CODES;
  }

  /** As English says it: {@code "Polish"}. */
  static String name(String code) {
    return Locale.of(code).getDisplayLanguage(Locale.UK);
  }
}
