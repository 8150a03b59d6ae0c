package school.lantern.agent.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Messages in the bytes of a real bus. */
class BusMessageTest {
  /** From systemd-logind 252 through dbus-daemon 1.14. */
  private static final String LOCKED =
      "6c04010144000000210000009500000001016f00230000002f6f72672f667265656465736b746f702f6c6f67696e"
          + "312f73657373696f6e2f5f33320000000000020173001f0000006f72672e667265656465736b746f702e4442"
          + "75732e50726f7065727469657300030173001100000050726f706572746965734368616e6765640000000000"
          + "0000080167000873617b73767d617300000007017300040000003a312e30000000001e0000006f72672e6672"
          + "65656465736b746f702e6c6f67696e312e53657373696f6e0000180000000a0000004c6f636b656448696e74"
          + "0001620000000100000000000000";

  private static final String WELCOME =
      "6c02010109000000010000003d00000006017300040000003a312e35000000000501750001000000080167000173"
          + "000007017300140000006f72672e667265656465736b746f702e4442757300000000040000003a312e3500";

  private static ByteBuffer bytes(String hex) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
  }

  @Test
  void theRealFormsAreRead() throws IOException {
    ByteBuffer both = ByteBuffer.allocate(4096);
    both.put(bytes(WELCOME)).put(bytes(LOCKED)).flip();
    BusMessage welcome = Objects.requireNonNull(BusMessage.next(both));
    BusMessage locked = Objects.requireNonNull(BusMessage.next(both));
    assertThat(welcome.origin().direct()).isTrue();
    assertThat(welcome.answers()).isEqualTo(1);
    assertThat(welcome.text()).isEqualTo(":1.5");
    assertThat(welcome.numberAfterText()).isEqualTo(-1);
    assertThat(locked.type()).isEqualTo(BusMessage.SIGNAL);
    assertThat(locked.member()).isEqualTo("PropertiesChanged");
    assertThat(locked.origin().direct()).isFalse();
    assertThat(locked.mentions("LockedHint")).isTrue();
    assertThat(locked.mentions("Active")).isFalse();
    assertThat(BusMessage.next(both)).isNull();
  }

  @Test
  void halfAMessageWaitsAndABrokenOneIsRefused() throws IOException {
    ByteBuffer whole = bytes(LOCKED);
    for (int length = 0; length < whole.capacity(); length++) {
      ByteBuffer part = whole.duplicate().limit(length);
      assertThat(BusMessage.next(part)).isNull();
      assertThat(part.position()).isZero();
    }
    for (int at = 0; at < whole.capacity(); at++) {
      byte[] damaged = HexFormat.of().parseHex(LOCKED);
      damaged[at] ^= 0x7f;
      try {
        BusMessage.next(ByteBuffer.wrap(damaged));
      } catch (IOException refused) {
        assertThat(refused).hasMessageContaining("D-Bus"); // nothing else may be thrown
      }
    }
    assertThatThrownBy(() -> BusMessage.next(ByteBuffer.wrap(new byte[99])))
        .isInstanceOf(IOException.class);
  }

  @Test
  void addressesWithAFileAreFound() {
    assertThat(BusAddress.socket("unix:abstract=/tmp/a;unix:guid=1,path=/run/user/7/a%20b+c"))
        .contains(Path.of("/run/user/7/a b+c"));
    assertThat(BusAddress.socket("unix:abstract=/tmp/a,guid=1")).isEmpty();
    assertThat(BusAddress.socket("")).isEmpty();
  }
}
