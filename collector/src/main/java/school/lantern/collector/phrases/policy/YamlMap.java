package school.lantern.collector.phrases.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;

/** Names with values, and the texts and lists in them; what has the wrong shape is noted. */
final class YamlMap {
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final YamlTree tree;
  private final Mistakes mistakes;

  private YamlMap(YamlTree tree, Mistakes mistakes) {
    this.tree = tree;
    this.mistakes = mistakes;
  }

  /**
   * @param known the names that may stand there
   */
  static YamlMap of(MappingNode node, List<String> known, YamlTree tree, Mistakes mistakes) {
    YamlMap map = new YamlMap(tree, mistakes);
    node.getValue().forEach(tuple -> map.put(tuple, known));
    return map;
  }

  private void put(NodeTuple tuple, List<String> known) {
    Node key = tuple.getKeyNode();
    if (!(key instanceof ScalarNode name)) {
      mistakes.error(tree.at(key, ""), "", "This is no name.", "Take one of " + known + ".");
      return;
    }
    String text = name.getValue();
    if (!known.contains(text)) {
      mistakes.error(
          tree.at(key, ""),
          text,
          "There is no such name here.",
          Nearest.question(
              text,
              known,
              "A phrase with a colon in it needs quotation marks. Known names: "
                  + String.join(", ", known)
                  + "."));
    } else if (values.putIfAbsent(text, tuple.getValueNode()) != null) {
      mistakes.error(tree.at(key, ""), text, "This name stands here twice.", "Remove one.");
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The one text that stands under a name. */
  Optional<Written> text(String name) {
    Node node = values.get(name);
    if (node instanceof ScalarNode scalar) {
      return Optional.of(written(scalar, name));
    }
    if (node != null) {
      mistakes.error(tree.at(node, name), "", "One text belongs here.", "Write no list.");
    }
    return Optional.empty();
  }

  /** The texts of a list; one text alone is a list of one. */
  List<Written> texts(String name) {
    Node node = values.get(name);
    if (node instanceof ScalarNode) {
      return text(name).stream().toList();
    }
    return items(name).stream().flatMap(item -> text(item, name).stream()).toList();
  }

  /** The entries of a list, whatever they are. */
  List<Node> items(String name) {
    Node node = values.get(name);
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (node instanceof ScalarNode empty && empty.getValue().isEmpty() && empty.isPlain()) {
      return List.of();
    }
    if (node != null) {
      mistakes.error(
          tree.at(node, name),
          "",
          "A list belongs here.",
          "Write each entry on a line of its own, with a dash before it.");
    }
    return List.of();
  }

  private Optional<Written> text(Node node, String name) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(written(scalar, name));
    }
    mistakes.error(
        tree.at(node, name),
        "",
        "A text belongs here.",
        "Put a text with a colon or a bracket in it into quotation marks.");
    return Optional.empty();
  }

  private Written written(ScalarNode scalar, String name) {
    Place place = tree.at(scalar, name);
    return new Written(scalar.getValue(), place);
  }
}
