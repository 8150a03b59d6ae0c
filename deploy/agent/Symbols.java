import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names and signatures in class files, as the JVM's {@code -XX:SharedArchiveConfigFile} takes
 * them: what it has ready-made, it does not make in memory of its own.
 *
 * <p>Argument: a file of class names with slashes, one a line; {@code #} begins a remark. The classes are those of this JVM's
 * class path and runtime; one that is no more is passed over. Written to the standard output.
 */
public final class Symbols {
  private Symbols() {}

  public static void main(String[] arguments) throws IOException {
    Set<String> symbols = new TreeSet<>();
    List<String> names =
        Files.readAllLines(Path.of(arguments[0])).stream()
            .filter(name -> !name.startsWith("#"))
            .toList();
    int found = 0;
    for (String name : names) {
      try (InputStream file = ClassLoader.getSystemResourceAsStream(name + ".class")) {
        if (file != null) {
          collect(file.readAllBytes(), symbols);
          found++;
        }
      }
    }
    if (found <= names.size() / 2) {
      throw new IOException(
          "only " + found + " of the " + names.size() + " classes in " + arguments[0]
              + " are there: deploy/bench classes makes it anew");
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    out.print("VERSION: 1.0\n@SECTION: Symbol\n");
    for (String symbol : symbols) {
      out.print(symbol.length() + " -1: " + symbol + "\n");
    }
    if (out.checkError()) {
      throw new IOException("not everything could be written");
    }
  }

  private static void collect(byte[] file, Set<String> symbols) {
    for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
      if (entry instanceof Utf8Entry text && isPlain(text.stringValue())) {
        symbols.add(text.stringValue());
      }
    }
  }

  /** What needs an escape in that file is rare. */
  private static boolean isPlain(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '\\');
  }
}
