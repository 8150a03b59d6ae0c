package school.lantern.collector.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {
  private static final String TEXT = "id,name\nCAFE,Café “Zoë”\n";

  @TempDir Path folder;

  @Test
  void readsWhatExcelWrites() throws IOException {
    assertThat(read(TEXT.getBytes(UTF_8))).isEqualTo(TEXT);
    assertThat(read(('\uFEFF' + TEXT).getBytes(UTF_8))).isEqualTo(TEXT);
    assertThat(read(TEXT.getBytes(Charset.forName("windows-1252")))).isEqualTo(TEXT);
  }

  @Test
  void takesAFolderOrAZip() throws IOException {
    Files.writeString(folder.resolve("Rooms.CSV"), TEXT);
    Files.writeString(folder.resolve("readme.txt"), "not read");
    assertThat(Unpacking.of(folder).texts()).containsOnlyKeys("rooms.csv");

    Path zip = zip("export/rooms.csv", "__MACOSX/._rooms.csv");
    assertThat(Unpacking.of(zip).texts()).containsOnlyKeys("rooms.csv");
    assertThat(Unpacking.of(List.of(new Unpacking.Sent("C:\\data\\school.zip", zip))).texts())
        .containsOnlyKeys("rooms.csv");
  }

  @Test
  void saysWhatItCannotRead() throws IOException {
    assertThatThrownBy(() -> Unpacking.of(folder.resolve("none.csv")))
        .isInstanceOf(UnreadableException.class);
    Path noZip = Files.writeString(folder.resolve("no.zip"), "PK? no");
    assertThatThrownBy(() -> Unpacking.of(noZip)).hasMessageContaining("is no zip");
    Path twice = zip("a/rooms.csv", "b/rooms.csv");
    assertThatThrownBy(() -> Unpacking.of(twice)).hasMessageContaining("two files called");
  }

  @Test
  void aZipThatHoldsTooMuchIsNotUnpacked() throws IOException {
    Path bomb = folder.resolve("bomb.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("people.csv"));
      byte[] zeros = new byte[1024 * 1024];
      for (int megabyte = 0; megabyte < 40; megabyte++) {
        zip.write(zeros);
      }
    }
    assertThat(Files.size(bomb)).isLessThan(100_000);
    assertThatThrownBy(() -> Unpacking.of(bomb)).hasMessageContaining("more than 32 MB");
  }

  /** What is left out is inflated, too, on the way to what is not. */
  @Test
  void whatIsLeftOutCountsAsWell() throws IOException {
    Path bomb = folder.resolve("photos.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      byte[] zeros = new byte[1024 * 1024];
      for (String name : List.of("a.jpg", "b.zip")) {
        zip.putNextEntry(new ZipEntry(name));
        for (int megabyte = 0; megabyte < 20; megabyte++) {
          zip.write(zeros);
        }
      }
    }
    assertThat(Files.size(bomb)).isLessThan(100_000);
    assertThatThrownBy(() -> Unpacking.of(bomb)).hasMessageContaining("more than 32 MB");
  }

  @Test
  void aZipOfThousandsOfFilesIsNotUnpacked() throws IOException {
    String[] names = new String[1_001];
    Arrays.setAll(names, number -> number + ".ics");
    Path many = zip(names);
    assertThatThrownBy(() -> Unpacking.of(many)).hasMessageContaining("more than 1,000 files");
    assertThat(Unpacking.of(zip(Arrays.copyOf(names, 1_000))).names()).hasSize(1_000);
  }

  private String read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("cafe.csv"), bytes);
    return String.valueOf(Unpacking.of(file).texts().get("cafe.csv"));
  }

  private Path zip(String... names) throws IOException {
    Path file = Files.createTempFile(folder, "school", ".zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(TEXT.getBytes(UTF_8));
      }
    }
    return file;
  }
}
