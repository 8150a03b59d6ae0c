package school.lantern.detect.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What all engines read and look for, the same on each machine.
 *
 * @param written the text as it was written
 * @param plain the same as lower case words with one space between two: what the references can
 *     read
 * @param phrases 20,000: a quarter single ordinary words of five letters and more, half two or
 *     three ordinary words at random, a quarter two to five words that stand together in reading
 *     that is not measured, so that many begin as the text goes on and some stand in it
 * @param ordinary the ordinary words that a policy is compiled with
 */
record BenchText(String written, String plain, List<String> phrases, List<String> ordinary) {
  static final int PHRASES = 20_000;

  /** Of each file of the reading. Larger than any cache. */
  private static final int FILE_CHARS = 350_000;

  private static final int TEXT_CHARS = 4_000_000;
  private static final int WORD_LETTERS_MIN = 5;
  private static final Pattern DROPPED = Pattern.compile("['’]");
  private static final Pattern APART = Pattern.compile("[^a-z0-9]+");

  /**
   * Reads the .txt files of a folder: the first half of each is the text, the second gives phrases.
   *
   * @param ordinaryWords the packed list, a word a line
   */
  static BenchText of(Path reading, Path ordinaryWords) throws IOException {
    StringBuilder text = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    for (Path file : files(reading)) {
      String whole = Files.readString(file);
      int half = Math.min(whole.length() / 2, FILE_CHARS);
      text.append(whole, 0, half).append('\n');
      rest.append(whole, half, 2 * half).append('\n');
    }
    text.setLength(Math.min(text.length(), TEXT_CHARS));
    List<String> ordinary = words(ordinaryWords);
    return new BenchText(
        text.toString(),
        plain(text.toString()),
        phrases(ordinary, List.of(plain(rest.toString()).split(" ", -1))),
        ordinary);
  }

  private static List<Path> files(Path reading) throws IOException {
    try (Stream<Path> files = Files.list(reading)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static List<String> words(Path packed) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  private static String plain(String text) {
    String joined = DROPPED.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    return APART.matcher(joined).replaceAll(" ").strip();
  }

  private static List<String> phrases(List<String> ordinary, List<String> running) {
    Random random = new Random(1);
    Set<String> phrases = new LinkedHashSet<>();
    while (phrases.size() < PHRASES) {
      String phrase =
          switch (phrases.size() % 4) {
            case 0 -> atRandom(ordinary, random, 1);
            case 1 -> together(running, random, 2 + random.nextInt(4));
            default -> atRandom(ordinary, random, 2 + random.nextInt(2));
          };
      if (phrase.length() >= WORD_LETTERS_MIN && phrase.length() <= 80) {
        phrases.add(phrase);
      }
    }
    return List.copyOf(phrases);
  }

  private static String atRandom(List<String> words, Random random, int count) {
    return Stream.generate(() -> words.get(random.nextInt(words.size())))
        .limit(count)
        .collect(Collectors.joining(" "));
  }

  private static String together(List<String> words, Random random, int count) {
    int from = random.nextInt(words.size() - count);
    return String.join(" ", words.subList(from, from + count));
  }
}
