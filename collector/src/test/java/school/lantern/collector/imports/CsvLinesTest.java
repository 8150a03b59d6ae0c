package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvLinesTest {
  private final Mistakes mistakes = new Mistakes();

  @Test
  void aFieldWithoutEndIsNamed() {
    String text = "id,name\nA,\"%s\"\nB,two\n".formatted("x".repeat(10_001));
    assertThat(CsvLines.of("rooms.csv", text, mistakes)).hasSize(2);
    assertThat(Sample.written(mistakes))
        .containsExactly("rooms.csv:2:2 ERROR The field has more than 10000 letters.");
  }

  @Test
  void aLineWithoutEndIsNotTakenApart() {
    assertThat(CsvLines.of("rooms.csv", ",".repeat(100_001), mistakes)).isEmpty();
    assertThat(Sample.written(mistakes))
        .containsExactly("rooms.csv ERROR A line has more than 100000 letters.");
  }
}
