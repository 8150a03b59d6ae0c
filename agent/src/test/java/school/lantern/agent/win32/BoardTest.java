package school.lantern.agent.win32;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BoardTest {
  private static final byte[] HEADER = new byte[8];
  private static final byte[] BIOS = {0, 5, 0, 0, 1, 'A', 'c', 'm', 'e', 0, 'x', 0, 0};
  private static final byte[] NO_TEXTS = {127, 4, 0, 0, 0, 0};

  private static byte[] system(int digit) {
    byte[] system = new byte[27];
    system[0] = 1;
    system[1] = 25;
    for (int at = 8; at < 24; at++) {
      system[at] = (byte) digit;
    }
    return system;
  }

  private static byte[] table(byte[]... structures) {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    for (byte[] structure : structures) {
      table.writeBytes(structure);
    }
    return table.toByteArray();
  }

  @Test
  void theNumberStandsBehindOtherStructuresAndTheirTexts() {
    assertThat(Board.systemNumber(table(HEADER, BIOS, NO_TEXTS, system(0x2a))))
        .isEqualTo("2a".repeat(16));
  }

  @Test
  void aBoardWithoutANumberHasNone() {
    assertThat(Board.systemNumber(table(HEADER, BIOS, system(0)))).isNull();
    assertThat(Board.systemNumber(table(HEADER, BIOS, system(0xff)))).isNull();
    assertThat(Board.systemNumber(table(HEADER, BIOS))).isNull();
    assertThat(Board.systemNumber(new byte[0])).isNull();
  }

  @Test
  void aTableThatIsCutShortHasNone() {
    byte[] whole = table(HEADER, BIOS, system(0x2a));
    for (int length = 0; length < whole.length - 2; length++) {
      assertThat(Board.systemNumber(Arrays.copyOf(whole, length))).isNull();
    }
  }
}
