package school.lantern.collector.phrases.policy;

import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;

/**
 * A file of YAML as a tree whose nodes know where they stand. No object is ever made of it: tags
 * say nothing here, and every scalar is the text that was written.
 */
final class YamlTree {
  /** A list in a phrase in a list in a block in a policy is six deep. */
  private static final int DEPTH_MAX = 12;

  private final String file;
  private final Mistakes mistakes;

  YamlTree(String file, Mistakes mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  /** The root, unless the file is empty or is no YAML; that is noted. */
  Optional<Node> of(String text) {
    if (hasTabs(text)) {
      return Optional.empty();
    }
    try {
      LoaderOptions limits = limits();
      ParserImpl parser = new ParserImpl(new StreamReader(text), limits);
      Optional<Node> root =
          Optional.ofNullable(new Composer(parser, new Resolver(), limits).getSingleNode());
      if (root.isEmpty()) {
        mistakes.error(
            Place.file(file),
            "",
            "The file is empty.",
            "Write a category, a severity and phrases, or leave the file away.");
      }
      return root;
    } catch (ReaderException unprintable) {
      String before = text.substring(0, Math.min(unprintable.getPosition(), text.length()));
      note(
          Place.line(file, (int) before.lines().count()),
          "There is a character that no text has (number %d)."
              .formatted(unprintable.getCodePoint()),
          "Remove it, or save the file as UTF-8 text.");
    } catch (MarkedYAMLException malformed) {
      YamlComplaint complaint = YamlComplaint.of(malformed);
      note(place(malformed), complaint.what(), complaint.remedy());
    } catch (RuntimeException malformed) { // of a parser, on whatever somebody hands in
      YamlComplaint complaint = YamlComplaint.of(malformed);
      note(Place.file(file), complaint.what(), complaint.remedy());
    }
    return Optional.empty();
  }

  /** Where a node begins. */
  Place at(Node node, String heading) {
    return place(node.getStartMark(), heading);
  }

  private Place place(MarkedYAMLException malformed) {
    Mark mark = malformed.getProblemMark();
    return mark == null ? Place.file(file) : place(mark, "");
  }

  private Place place(Mark mark, String heading) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1, heading);
  }

  private static LoaderOptions limits() {
    LoaderOptions limits = new LoaderOptions();
    limits.setMaxAliasesForCollections(0); // what grows without end by few letters
    limits.setNestingDepthLimit(DEPTH_MAX);
    limits.setCodePointLimit(PolicyFile.FILE_MAX_BYTES);
    return limits;
  }

  /** Tabs before a line's first letter: YAML refuses them at the first, people made all. */
  private boolean hasTabs(String text) {
    int number = 0;
    boolean found = false;
    for (String line : text.lines().toList()) {
      number++;
      int tab = line.indexOf('\t');
      if (tab >= 0 && line.substring(0, tab).isBlank() && !line.isBlank()) {
        found = true;
        note(
            new Place(file, number, tab + 1, ""),
            "There is a tab before the text.",
            "YAML takes spaces only: put two for each tab.");
      }
    }
    return found;
  }

  private void note(Place place, String what, String remedy) {
    mistakes.error(place, "", what, remedy);
  }
}
