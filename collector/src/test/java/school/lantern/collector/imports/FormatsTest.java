package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import school.lantern.collector.fleet.Room;

class FormatsTest {
  private static final Map<String, String> FILES =
      Map.of("rooms.csv", "id,name\nA,Plain\n", "rooms.json", "[]");

  /** Reads what is named so, and makes a room of its label. */
  private record Other(String label, Set<String> names) implements SchoolFormat {
    @Override
    public Set<String> reads(Upload upload) {
      Set<String> mine = new TreeSet<>(upload.names());
      mine.retainAll(names);
      return mine;
    }

    @Override
    public void read(Upload upload, Draft draft, Mistakes mistakes) {
      assertThat(upload.names()).isEqualTo(reads(upload));
      Table.Source source = new Table.Source(upload.names().iterator().next(), Map.of());
      draft.replace(
          new Table<>(
              Tables.ROOMS,
              List.of(new Table.Row<>(new Room("X", label), source, 3)),
              Set.of("X")));
    }
  }

  @Test
  void eachFileIsReadByTheFormatThatKnowsIt() {
    Draft draft = Draft.of(Sample.NO_SCHOOL);
    assertThat(read(draft, new Other("json", Set.of("rooms.json")))).isEmpty();
    assertThat(draft.table(Tables.ROOMS).values()).containsExactly(new Room("X", "json"));
    assertThat(draft.table(Tables.ROOMS).rows().getFirst().at("name").written())
        .isEqualTo("rooms.json:3");
    assertThat(draft.replaced()).containsExactly(Tables.ROOMS);
  }

  @Test
  void thePlainSetLeavesAFileToWhoKnowsItByItsContent() {
    Draft draft = Draft.of(Sample.NO_SCHOOL);
    assertThat(read(draft, new Other("special", Set.of("rooms.csv"))))
        .singleElement()
        .asString()
        .startsWith("rooms.json WARNING Lantern does not know this file");
    assertThat(draft.table(Tables.ROOMS).values()).containsExactly(new Room("X", "special"));
  }

  @Test
  void aFileThatTwoFormatsClaimIsAMistake() {
    Draft draft = Draft.of(Sample.NO_SCHOOL);
    assertThat(
            read(
                draft,
                new Other("one", Set.of("rooms.json")),
                new Other("another", Set.of("rooms.json"))))
        .singleElement()
        .asString()
        .isEqualTo("rooms.json ERROR This looks like another and like one.");
  }

  private static List<String> read(Draft draft, SchoolFormat... others) {
    Mistakes mistakes = new Mistakes();
    List<SchoolFormat> formats = new ArrayList<>(List.of(others));
    formats.add(new PlainFormat());
    new Formats(formats).read(new Upload(FILES), draft, mistakes);
    return Sample.written(mistakes);
  }
}
