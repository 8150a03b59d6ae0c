package school.lantern.agent.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.win32.Host;

class StartPagesTest {
  private static final int BYTES = 1 << 20;

  @TempDir Path folder;

  @Test
  void pagesOfFilesGoAndComeAgainAsTheyWere() throws IOException {
    assumeFalse(Host.isWindows());
    byte[] content = new byte[BYTES];
    Arrays.fill(content, (byte) 7);
    Path file = Files.write(folder.resolve("library.so"), content);
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, BYTES);
      assertThat(mapped).isEqualTo(ByteBuffer.wrap(content));
      assertThat(inMemory(file)).isEqualTo(BYTES >> 10);
      StartPages.giveBack();
      assertThat(inMemory(file)).isZero();
      assertThat(mapped).isEqualTo(ByteBuffer.wrap(content));
    }
  }

  private static long inMemory(Path file) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("/proc/self/smaps"));
    int head = 0;
    while (!lines.get(head).endsWith(file.toString())) {
      head++;
    }
    return lines.stream()
        .skip(head)
        .filter(line -> line.startsWith("Rss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsNoLibraryWritableOrChangedStays() throws IOException {
    String smaps =
        """
        7f0000000000-7f0000100000 r-xp 00000000 fe:00 12 /usr/lib/lib one.so
        Rss:                1024 kB
        Anonymous:             0 kB
        Swap:                  0 kB
        VmFlags: rd ex mr mw me
        7f00000f0000-7f0000100000 r--s 00000000 fe:00 12 /usr/lib/some.jar
        Anonymous:             0 kB
        Swap:                  0 kB
        VmFlags: rd sh mr mw me
        7f0000100000-7f0000200000 r--p 00000000 fe:00 12 /usr/lib/moved.so
        Rss:                1024 kB
        Anonymous:             4 kB
        Swap:                  0 kB
        VmFlags: rd mr mw me
        7f0000200000-7f0000300000 r--p 00000000 fe:00 12 /usr/lib/swapped.so
        Anonymous:             0 kB
        Swap:                 12 kB
        VmFlags: rd mr mw me
        7f0000300000-7f0000400000 rw-p 00000000 fe:00 12 /usr/lib/written.so
        Anonymous:             0 kB
        Swap:                  0 kB
        VmFlags: rd wr mr mw me
        7f0000400000-7f0000500000 r--p 00000000 00:00 0
        Anonymous:             0 kB
        Swap:                  0 kB
        VmFlags: rd mr mw me
        ffff00000000-ffff00001000 r--s 00000000 fe:00 13 /modules
        Anonymous:             0 kB
        Swap:                  0 kB
        VmFlags: rd sh mr mw me
        """;
    assertThat(StartPages.unchanged(new BufferedReader(new StringReader(smaps))))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(0x7f0000000000L, 0x100000L, 0xffff00000000L, 0x1000L));
  }
}
