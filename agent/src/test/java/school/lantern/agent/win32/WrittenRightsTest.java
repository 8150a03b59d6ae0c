package school.lantern.agent.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrittenRightsTest {
  private static final String OWN = "S-1-5-21-1-2-3-1001";

  @Test
  void aFileForAdministratorsIsReadByNobodyElse() {
    WrittenRights rights = WrittenRights.of("O:BAG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)");
    assertThat(rights.isOwnedBySystemOr(OWN)).isTrue();
    assertThat(rights.readers()).containsExactlyInAnyOrder("SY", "BA");
    assertThat(rights.readableForMany()).isEmpty();
  }

  @Test
  void aFileInAFolderOfAllIsReadByMany() {
    String inherited = "O:BAG:DUD:AI(A;ID;FA;;;SY)(A;ID;0x1200a9;;;BU)(A;ID;0x1301bf;;;AU)";
    assertThat(WrittenRights.of(inherited).readableForMany()).contains("AU");
  }

  @Test
  void rightsAreReadInLettersAndInNumbers() {
    assertThat(readable("(A;;FR;;;WD)")).isTrue();
    assertThat(readable("(A;;RCSDGR;;;S-1-1-0)")).isTrue();
    assertThat(readable("(A;;0x1;;;IU)")).isTrue();
    assertThat(readable("(A;;0x80000000;;;BU)")).isTrue();
    assertThat(readable("(XA;;FR;;;WD;(@User.x == 1))")).as("a condition may hold").isTrue();
    assertThat(readable("(A;;FR;;;S-1-5-21-1-2-3-513)")).as("users of a domain").isTrue();
    assertThat(readable("(A;;FR;;;S-1-5-21-1-2-3-515)")).as("its computers").isFalse();
    assertThat(readable("(A;;0x120080;;;BU)")).as("name and date only").isFalse();
    assertThat(readable("(A;OICIIO;FA;;;BU)")).as("only what will be in it").isFalse();
    assertThat(readable("(D;;FR;;;BU)")).isFalse();
  }

  @Test
  void noListAtAllIsOpenToEverybody() {
    assertThat(WrittenRights.of("O:BAG:SY").readableForMany()).contains("WD");
    assertThat(WrittenRights.of("O:BAG:SYD:NO_ACCESS_CONTROL").readableForMany()).contains("WD");
    assertThat(WrittenRights.of("O:BAG:SYD:P").readableForMany()).isEmpty();
  }

  @Test
  void onlyTheSystemAndThisAccountAreTrusted() {
    assertThat(WrittenRights.of("O:SYD:P").isOwnedBySystemOr(OWN)).isTrue();
    assertThat(WrittenRights.of("O:" + OWN + "G:DUD:P").isOwnedBySystemOr(OWN)).isTrue();
    assertThat(WrittenRights.of("O:" + OWN + "7G:DUD:P").isOwnedBySystemOr(OWN)).isFalse();
    assertThatThrownBy(() -> WrittenRights.of("D:P")).isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean readable(String entry) {
    return WrittenRights.of("O:BAG:SYD:" + entry).readableForMany().isPresent();
  }
}
