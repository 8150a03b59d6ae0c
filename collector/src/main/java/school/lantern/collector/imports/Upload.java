package school.lantern.collector.imports;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Files as somebody handed them in.
 *
 * @param texts the text of each file by its name, without folders
 */
record Upload(Map<String, String> texts) {

  Upload {
    texts = Map.copyOf(texts);
  }

  /** Puts the files into {@code draft}, in an order that does not depend on theirs. */
  void readInto(Draft draft, Mistakes mistakes) {
    boolean any = false;
    for (Map.Entry<String, String> file : new TreeMap<>(texts).entrySet()) {
      TableKind<?> kind = Draft.kind(file.getKey()).orElse(null);
      if (kind != null) {
        any = true;
        draft.read(kind, file.getValue(), mistakes);
      } else {
        mistakes.warning(
            Place.file(file.getKey()),
            "",
            "Lantern does not know this file and leaves it out.",
            "Nothing, if it is not needed. Known: " + names() + ".");
      }
    }
    if (!any) {
      mistakes.error(
          Place.file("the files"),
          "",
          "None of the files is one that Lantern knows.",
          "Hand in one or more of " + names() + ".");
    }
  }

  private static String names() {
    return Draft.KINDS.stream().map(TableKind::file).collect(Collectors.joining(", "));
  }
}
