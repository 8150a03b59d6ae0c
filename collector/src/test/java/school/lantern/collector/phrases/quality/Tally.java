package school.lantern.collector.phrases.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Counts what an engine finds and writes it as Markdown, the same text for the same counts on any
 * machine: groups are sorted by name, numbers do not follow the machine's language.
 */
final class Tally {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int PER_WORDS = 100_000;

  private Tally() {}

  /** Scores by group, in the order of the groups' names. */
  static Map<String, Score> scores(
      Collection<DetectionCase> cases,
      Function<DetectionCase, String> group,
      Predicate<String> flags) {
    Map<String, Score> scores = new TreeMap<>();
    for (DetectionCase one : cases) {
      Score before = scores.getOrDefault(group.apply(one), Score.NONE);
      scores.put(group.apply(one), before.plus(one.flagged(), flags.test(one.text())));
    }
    return scores;
  }

  /** The cases that came out wrong, in the order they were given in. */
  static List<DetectionCase> wrong(Collection<DetectionCase> cases, Predicate<String> flags) {
    return cases.stream().filter(one -> one.flagged() != flags.test(one.text())).toList();
  }

  /** A table of scores with the sum of all in its last row. */
  static String table(String heading, Map<String, Score> scores) {
    StringBuilder rows = new StringBuilder();
    rows.append("| ")
        .append(heading)
        .append(" | To find | Found | Recall | Innocent | False alarms | Rate |\n");
    rows.append("|---|---:|---:|---:|---:|---:|---:|\n");
    Score all = Score.NONE;
    for (Map.Entry<String, Score> group : new TreeMap<>(scores).entrySet()) {
      Score one = group.getValue();
      rows.append(row(group.getKey(), one));
      all =
          new Score(
              all.wanted() + one.wanted(),
              all.found() + one.found(),
              all.innocent() + one.innocent(),
              all.falseAlarms() + one.falseAlarms());
    }
    return rows.append(row("**all**", all)).toString();
  }

  private static String row(String name, Score one) {
    return String.format(
            Locale.ROOT,
            "| %s | %,d | %,d | %s | %,d | %,d | %s |",
            cell(name),
            one.wanted(),
            one.found(),
            one.recall(),
            one.innocent(),
            one.falseAlarms(),
            one.falseAlarmRate())
        + "\n";
  }

  /**
   * Reads the texts line by line.
   *
   * @param flags how many phrases an engine finds in a line
   */
  static List<Noise> noise(Collection<Reading> readings, ToIntFunction<String> flags)
      throws IOException {
    List<Noise> noises = new ArrayList<>();
    for (Reading reading : readings) {
      long words = 0;
      long flagged = 0;
      for (String line : reading.lines()) {
        words += SPACE.splitAsStream(line.strip()).count();
        flagged += flags.applyAsInt(line);
      }
      noises.add(new Noise(reading.genre(), words, flagged));
    }
    return List.copyOf(noises);
  }

  /**
   * A table of genres, sorted by name, those of one name added up, with the sum of all in its last
   * row.
   */
  static String noiseTable(Collection<Noise> noises) {
    Map<String, Noise> genres = new TreeMap<>();
    Noise all = new Noise("**all**", 0, 0);
    for (Noise one : noises) {
      genres.merge(one.genre(), one, Noise::plus);
      all = all.plus(one);
    }
    StringBuilder rows =
        new StringBuilder("| Genre | Words | Flags | Per 100,000 words |\n|---|---:|---:|---:|\n");
    genres.values().forEach(one -> rows.append(row(one)));
    return rows.append(row(all)).toString();
  }

  private static String row(Noise one) {
    String rate = one.words() == 0 ? "–" : String.format(Locale.ROOT, "%.2f", one.per(PER_WORDS));
    return String.format(
            Locale.ROOT,
            "| %s | %,d | %,d | %s |",
            cell(one.genre()),
            one.words(),
            one.flags(),
            rate)
        + "\n";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
