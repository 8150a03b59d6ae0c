package school.lantern.collector.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Makes text of a file's bytes, and a file's text of rows. Excel on a British desktop saves
 * Windows-1252 unless told otherwise, UTF-8 with a mark in front when told, and UTF-16 as "Unicode
 * text".
 */
public final class CsvText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvText() {}

  /**
   * UTF-16 if a mark or zero bytes say so, UTF-8 if the bytes can be that, else Windows-1252, which
   * every byte sequence can be.
   */
  public static String of(byte[] bytes) {
    String text;
    if (isUtf16(bytes, 0)) {
      return withoutMark(new String(bytes, StandardCharsets.UTF_16BE));
    }
    if (isUtf16(bytes, 1)) {
      return withoutMark(new String(bytes, StandardCharsets.UTF_16LE));
    }
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      text = new String(bytes, WINDOWS);
    }
    return withoutMark(text);
  }

  /** Text in Latin letters has its zero bytes at every even place, or at every odd one. */
  private static boolean isUtf16(byte[] bytes, int highByte) {
    if (bytes.length < 2) {
      return false;
    }
    boolean marked = (bytes[highByte] & 0xFF) == 0xFE && (bytes[1 - highByte] & 0xFF) == 0xFF;
    return marked || (bytes[highByte] == 0 && bytes[1 - highByte] != 0);
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /**
   * The text of a file with these headings and rows. A field that a spreadsheet would take for a
   * formula gets an apostrophe in front; {@link CsvLines} takes it away again.
   */
  public static String written(List<String> headings, List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(guarded(headings));
      for (List<String> row : rows) {
        printer.printRecord(guarded(row));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** What was meant by a field: one apostrophe less where {@link #written} puts one. */
  static String meant(String field) {
    return field.startsWith("'") && formula(field) ? field.substring(1) : field;
  }

  private static List<String> guarded(List<String> fields) {
    return fields.stream().map(field -> formula(field) ? "'" + field : field).toList();
  }

  /** Also behind apostrophes, so that a field that begins with one comes back as it was. */
  private static boolean formula(String field) {
    int begins = 0;
    while (begins < field.length() && field.charAt(begins) == '\'') {
      begins++;
    }
    return begins < field.length() && "=+-@\t\r".indexOf(field.charAt(begins)) >= 0;
  }
}
