package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.collector.imports.WatchFolder.Found;

class WatchFolderTest {
  @TempDir Path folder;

  @Test
  void filesAreTakenOnceWhenTwoLooksSawThemTheSame() throws IOException {
    WatchFolder watched = new WatchFolder(folder);
    assertThat(watched.look()).isInstanceOf(Found.NothingNew.class);
    Files.writeString(folder.resolve("rooms.csv"), "id,na");
    assertThat(watched.look()).isInstanceOf(Found.Growing.class);
    Files.writeString(folder.resolve("rooms.csv"), "me\nA,one\n", StandardOpenOption.APPEND);
    assertThat(watched.look()).as("it grew").isInstanceOf(Found.Growing.class);
    assertThat(watched.look())
        .isInstanceOfSatisfying(
            Found.Files.class,
            files -> assertThat(files.upload().text("rooms.csv")).isEqualTo("id,name\nA,one\n"));
    assertThat(watched.look()).isInstanceOf(Found.NothingNew.class);
    watched.putBack();
    assertThat(watched.look()).isInstanceOf(Found.Files.class);
  }

  @Test
  void aFileWrittenAnewIsTakenAgainAndWhatIsNoDataIsNotSeen() throws IOException {
    WatchFolder watched = new WatchFolder(folder);
    Path rooms = Files.writeString(folder.resolve("rooms.csv"), "id,name\nA,one\n");
    watched.look();
    watched.look();
    Files.writeString(folder.resolve("export.log"), "always growing");
    assertThat(watched.look()).isInstanceOf(Found.NothingNew.class);
    Files.setLastModifiedTime(rooms, FileTime.fromMillis(1_000_000_000_000L));
    assertThat(watched.look()).isInstanceOf(Found.Growing.class);
    assertThat(watched.look()).isInstanceOf(Found.Files.class);
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    WatchFolder watched = new WatchFolder(folder.resolve("none"));
    assertThatThrownBy(watched::look)
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("none");
  }
}
