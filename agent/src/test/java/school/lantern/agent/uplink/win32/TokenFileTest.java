package school.lantern.agent.uplink.win32;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import school.lantern.agent.win32.WrittenRights;

class TokenFileTest {
  private static final String SYSTEM = "S-1-5-18";

  @Test
  void aTokenThatPupilsCanReadIsNoSecret() {
    assertThat(whyNot("O:BAG:SYD:(A;;FA;;;BA)(A;;0x1200a9;;;BU)", false))
        .contains("can be read by everybody here (BU)");
    assertThat(whyNot("O:BAG:SYD:(A;;FA;;;BA)(A;;FR;;;AU)", true))
        .contains("can be read by everybody here (AU)");
  }

  @Test
  void aTokenOfAPupilsIsNotTheTechnicians() {
    assertThat(whyNot("O:S-1-5-21-1-2-3-1104G:DUD:(A;;FA;;;BA)", false))
        .contains("belongs to an account that is no administrator (S-1-5-21-1-2-3-1104)");
  }

  @Test
  void aPrivateOneIsTaken() {
    assertThat(whyNot("O:BAG:SYD:P(A;;FA;;;SY)(A;;FA;;;BA)", false)).isEmpty();
    assertThat(whyNot("O:SYG:SYD:P(A;;FA;;;SY)", false)).isEmpty();
  }

  @Test
  void onAShareItsServerKnowsWhoOwnsIt() {
    String rights = "O:S-1-5-21-1-2-3-1104G:DUD:(A;;FA;;;BA)(A;;FR;;;S-1-5-21-1-2-3-515)";
    assertThat(whyNot(rights, true)).isEmpty();
  }

  private static Optional<String> whyNot(String rights, boolean shared) {
    return TokenFile.whyNot(WrittenRights.of(rights), shared, SYSTEM);
  }
}
