package school.lantern.collector.phrases.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a file of YAML: one block of phrases, or a policy of several. */
final class YamlReader {
  private static final String POLICY = "policy";
  private static final String PHRASES = "phrases";
  private static final String EXCEPTIONS = "exceptions";
  private static final String CATEGORIES = "categories";

  private static final List<PhraseField> DEFAULTS =
      List.of(PhraseField.CATEGORY, PhraseField.SEVERITY, PhraseField.LANGUAGE);
  private static final List<String> BLOCK =
      List.of("category", "severity", "language", PHRASES, EXCEPTIONS);
  private static final List<String> PHRASE =
      PhraseField.titles().stream().filter(title -> !title.equals("category")).toList();

  private final PolicyDraft draft;
  private final YamlTree tree;

  YamlReader(String file, PolicyDraft draft) {
    this.draft = draft;
    this.tree = new YamlTree(file, draft.mistakes());
  }

  void read(String text) {
    tree.of(text).ifPresent(this::root);
  }

  private void root(Node root) {
    if (root instanceof MappingNode mapping && hasPolicy(mapping)) {
      YamlMap map = map(mapping, List.of(POLICY, EXCEPTIONS));
      map.items(POLICY).forEach(this::block);
      exceptions(map);
    } else {
      block(root);
    }
  }

  private static boolean hasPolicy(MappingNode mapping) {
    return mapping.getValue().stream()
        .anyMatch(
            tuple -> tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(POLICY));
  }

  private void block(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      error(
          node,
          "",
          "A block of phrases belongs here.",
          "Begin it with “category:”, then “severity:”, then “phrases:”.");
      return;
    }
    YamlMap map = map(mapping, BLOCK);
    Map<PhraseField, List<Written>> defaults = said(map, DEFAULTS);
    map.items(PHRASES).forEach(phrase -> phrase(phrase, defaults));
    exceptions(map);
    if (!map.has(PHRASES) && !map.has(EXCEPTIONS)) {
      error(node, "", "The block has neither phrases nor exceptions.", "Write “phrases:”.");
    }
  }

  private void phrase(Node node, Map<PhraseField, List<Written>> defaults) {
    switch (node) {
      case ScalarNode scalar -> {
        Written words = new Written(scalar.getValue(), tree.at(scalar, "phrase"));
        draft.add(
            new PhraseEntry(words.place(), Map.of(PhraseField.PHRASE, List.of(words)))
                .or(defaults));
      }
      case MappingNode mapping -> {
        YamlMap map = map(mapping, PHRASE);
        if (!map.has("phrase") && map.isEmpty()) {
          return; // a phrase with a colon in it, and said so
        }
        List<PhraseField> fields =
            List.of(PhraseField.values()).stream()
                .filter(field -> field != PhraseField.CATEGORY)
                .toList();
        draft.add(new PhraseEntry(tree.at(node, ""), said(map, fields)).or(defaults));
      }
      default -> error(node, "phrase", "A phrase belongs here.", "Write its words.");
    }
  }

  private static Map<PhraseField, List<Written>> said(YamlMap map, List<PhraseField> fields) {
    Map<PhraseField, List<Written>> said = new EnumMap<>(PhraseField.class);
    for (PhraseField field : fields) {
      List<Written> written =
          field.isList() ? map.texts(field.title()) : map.text(field.title()).stream().toList();
      if (!written.isEmpty()) {
        said.put(field, written);
      }
    }
    return said;
  }

  private void exceptions(YamlMap block) {
    block.items(EXCEPTIONS).forEach(this::exception);
  }

  private void exception(Node node) {
    switch (node) {
      case ScalarNode scalar ->
          draft.add(
              new ExceptionEntry(
                  new Written(scalar.getValue(), tree.at(scalar, "phrase")), List.of()));
      case MappingNode mapping -> {
        YamlMap map = map(mapping, List.of("phrase", CATEGORIES));
        Written phrase = map.text("phrase").orElseGet(() -> new Written("", tree.at(node, "")));
        draft.add(new ExceptionEntry(phrase, map.texts(CATEGORIES)));
      }
      default -> error(node, "phrase", "An exception belongs here.", "Write its words.");
    }
  }

  private YamlMap map(MappingNode node, List<String> known) {
    return YamlMap.of(node, known, tree, draft.mistakes());
  }

  private void error(Node node, String heading, String what, String remedy) {
    draft.mistakes().error(tree.at(node, heading), "", what, remedy);
  }
}
