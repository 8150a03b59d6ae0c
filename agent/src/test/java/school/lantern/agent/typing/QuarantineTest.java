package school.lantern.agent.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.agent.typing.Quarantine.admission;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.model.AgentPolicy;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;
import school.lantern.model.SchoolNotice;

class QuarantineTest {
  private static final LoginSession SESSION = new LoginSession("c2", "ada");
  private static final AgentPolicy POLICY =
      SamplePhrases.of("1", Duration.ofMinutes(5), List.of("xterm", "KeePassXC")).policy();

  private static FrontWindow window(String application) {
    return new FrontWindow(application, null);
  }

  @Test
  void inDoubtNothingIsRead() {
    assertThat(admission(null, POLICY, window("gedit"))).isEqualTo(Admission.NO_SESSION);
    assertThat(admission(SESSION, null, window("gedit"))).isEqualTo(Admission.NO_POLICY);
    assertThat(admission(SESSION, POLICY, null)).isEqualTo(Admission.WINDOW_UNKNOWN);
  }

  @Test
  void thePolicyNamesApplicationsThatAreNeverRead() {
    assertThat(admission(SESSION, POLICY, window("xterm"))).isEqualTo(Admission.NEVER_READ);
    assertThat(admission(SESSION, POLICY, window("keepassxc"))).isEqualTo(Admission.NEVER_READ);
    assertThat(admission(SESSION, POLICY, window("xterminator"))).isEqualTo(Admission.READ);
  }

  /** A message to the safeguarding lead is no typing. */
  @Test
  void theAgentsOwnWindowsAreNeverRead() {
    FrontWindow own = window(FrontWindow.OF_THE_AGENT);
    assertThat(admission(SESSION, POLICY, own)).isEqualTo(Admission.NEVER_READ);
    assertThat(admission(SESSION, POLICY, own).titlesRead()).isFalse();
  }

  @Test
  void ofStaffOnlyTitlesAreReadUnlessTheSchoolSaysOtherwise() {
    LoginSession staff = new LoginSession("c3", "Staff2");
    assertThat(admission(staff, of(false), window("gedit"))).isEqualTo(Admission.NOT_OF_STAFF);
    assertThat(admission(staff, of(false), window("gedit")).titlesRead()).isTrue();
    assertThat(admission(staff, of(true), window("gedit"))).isEqualTo(Admission.READ);
    assertThat(admission(SESSION, of(false), window("gedit"))).isEqualTo(Admission.READ);
  }

  private static AgentPolicy of(boolean typingOfStaffRead) {
    SchoolNotice notice =
        new SchoolNotice(
            "Hazel Lane School",
            new SchoolNotice.Staff(List.of("staff*"), typingOfStaffRead),
            new SchoolNotice.Asking(false, false),
            List.of());
    return new AgentPolicy("1", POLICY.phrases(), POLICY.idleAfter(), List.of(), false, notice);
  }
}
