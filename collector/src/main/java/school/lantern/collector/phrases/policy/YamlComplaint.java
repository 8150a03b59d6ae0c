package school.lantern.collector.phrases.policy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What a parser of YAML complains of, in words for people who never heard of tokens.
 *
 * @param what what is wrong, a sentence
 * @param remedy what to do, a sentence
 */
record YamlComplaint(String what, String remedy) {
  private static final String QUOTE = "Put the text into quotation marks: \"…\".";

  /** What the parser's words hold, and what is said instead; the first that fits. */
  private static final List<Known> KNOWN =
      List.of(
          new Known(
              "mapping values are not allowed",
              "There is a colon in the text, or a line begins in the wrong column.",
              QUOTE + " Or begin the line in the same column as those above."),
          new Known(
              "cannot start any token",
              "No text begins with this sign unless it is quoted.",
              QUOTE),
          new Known("alias", "The sign * stands for something written elsewhere.", QUOTE),
          new Known("anchor", "The sign & names what is written elsewhere.", QUOTE),
          new Known("tag", "The sign ! says what kind of thing follows.", QUOTE),
          new Known(
              "unexpected end of stream",
              "A quotation mark has no partner.",
              "Put one where the text ends; write a quotation mark in the text as \\\"."),
          new Known(
              "escape character",
              "A backslash in quotation marks begins a special sign, and this is none.",
              "Write it twice, or take it away."),
          new Known(
              "expected a single document",
              "A line of three dashes begins a second document.",
              "Take the line away; blocks go under “policy:”."),
          new Known("nesting depth", "Lists stand in lists, too deep.", "Look at docs/phrases.md."),
          new Known(
              "exceeds the limit", "The file is too long.", "Check that it is the right file."),
          new Known(
              "block end",
              "This line does not fit those above.",
              "Begin it in the same column as the entries above, with a dash if they have one."),
          new Known(
              "could not find expected ':'",
              "A line is neither an entry nor a name with a colon.",
              "Begin a phrase with a dash, and put a colon behind a name."));

  private record Known(String words, String what, String remedy) {}

  static YamlComplaint of(RuntimeException thrown) {
    String words =
        thrown instanceof MarkedYAMLException marked
            ? marked.getProblem() + " " + marked.getContext()
            : Objects.requireNonNullElse(thrown.getMessage(), "");
    String lower = words.toLowerCase(Locale.ROOT);
    Optional<Known> known = KNOWN.stream().filter(some -> lower.contains(some.words())).findFirst();
    return known
        .map(some -> new YamlComplaint(some.what(), some.remedy()))
        .orElseGet(
            () ->
                new YamlComplaint(
                    "From here on this is no YAML.",
                    "Look for a bracket or a quotation mark without its partner."));
  }
}
