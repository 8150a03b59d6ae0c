package school.lantern.agent.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayKeyTest {
  private static final String COOKIE = "MIT-MAGIC-COOKIE-1";

  private final ByteBuffer file = ByteBuffer.allocate(1000);

  private void entry(int family, String... texts) {
    file.putShort((short) family);
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      file.putShort((short) bytes.length).put(bytes);
    }
  }

  private String keyOf(String display) {
    ByteBuffer read = ByteBuffer.wrap(Arrays.copyOf(file.array(), file.position()));
    return DisplayKey.find(DisplayKey.entries(read), display, "pc-12")
        .map(entry -> StandardCharsets.US_ASCII.decode(entry.key().duplicate()).toString())
        .orElse("none");
  }

  @Test
  void theKeyOfThisDisplayOnThisMachineIsTaken() {
    assertThat(keyOf(":0")).isEqualTo("none");
    entry(256, "pc-11", "0", COOKIE, "elsewhere");
    entry(0, "xxxx", "1", COOKIE, "other display");
    assertThat(keyOf(":0")).as("better than nothing").isEqualTo("elsewhere");
    entry(65535, "", "", COOKIE, "anywhere");
    assertThat(keyOf(":0")).isEqualTo("anywhere");
    entry(256, "pc-12", "0", "XDM-AUTHORIZATION-1", "another protocol");
    entry(256, "pc-12", "0", COOKIE, "here");
    assertThat(List.of(keyOf(":0"), keyOf(":0.0"), keyOf("pc-12:0"))).containsOnly("here");
    assertThat(keyOf(":1")).isEqualTo("anywhere");
  }

  @Test
  void aFileThatIsCutShortGoesAsFarAsItGoes() {
    entry(256, "pc-12", "0", COOKIE, "here");
    int whole = file.position();
    entry(256, "pc-12", "1", COOKIE, "lost");
    for (int end = whole; end < file.position() - 1; end++) {
      ByteBuffer read = ByteBuffer.wrap(Arrays.copyOf(file.array(), end));
      assertThat(DisplayKey.find(DisplayKey.entries(read), ":0", "pc-12")).isPresent();
    }
  }
}
