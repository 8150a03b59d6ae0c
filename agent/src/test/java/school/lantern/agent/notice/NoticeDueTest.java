package school.lantern.agent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.agent.link.NoticeToShow;
import school.lantern.model.AgentPolicy;
import school.lantern.model.Audience;
import school.lantern.model.CompiledPhrases;
import school.lantern.model.LoginSession;
import school.lantern.model.Notice;
import school.lantern.model.SchoolNotice;

/** When a notice is shown, and which. */
class NoticeDueTest {
  private static final UUID BOOT = new UUID(1, 1);
  private static final LoginSession PUPIL = new LoginSession("c2", "amelia.k");
  private static final LoginSession TEACHER = new LoginSession("c3", "staff1");

  @Test
  void itIsDueUntilThisVersionIsAccepted() {
    AgentPolicy policy = policy(notice(3, false));
    assertThat(due(policy, PUPIL, null))
        .hasValueSatisfying(one -> assertThat(one.version()).isEqualTo(3));
    assertThat(due(policy, PUPIL, accepted(2, "c2", BOOT))).isPresent();
    assertThat(due(policy, PUPIL, accepted(3, "c9", new UUID(2, 2)))).isEmpty();
  }

  @Test
  void atEveryLogOnItIsDueOncePerSession() {
    AgentPolicy policy = policy(notice(3, true));
    assertThat(due(policy, PUPIL, accepted(3, "c2", BOOT))).isEmpty();
    assertThat(due(policy, PUPIL, accepted(3, "c1", BOOT))).isPresent();
    assertThat(due(policy, PUPIL, accepted(3, "c2", new UUID(2, 2))))
        .as("session numbers come again after a restart")
        .isPresent();
  }

  @Test
  void eachAudienceHasItsOwnAndWhoHasNoneSeesTheBuiltInSentence() {
    NoticeToShow staff = due(policy(notice(3, false)), TEACHER, null).orElseThrow();
    assertThat(staff.audience()).isEqualTo(Audience.STAFF);
    assertThat(staff.version()).isEqualTo(Notice.BUILT_IN);
    assertThat(staff.texts().get("en"))
        .contains("monitored by Hazel Lane School", "words in window titles");

    NoticeToShow nothingSaid = due(policy(null), PUPIL, null).orElseThrow();
    assertThat(nothingSaid.texts().get("en"))
        .contains("monitored by the school that it belongs to", "It takes no pictures");
    assertThat(nothingSaid.declineLogsOff()).isFalse();
  }

  /** One who became staff, or a pupil, is asked what that audience is asked. */
  @Test
  void anAnswerToAnotherAudiencesNoticeDoesNotCount() {
    Accepted asStaff = new Accepted(Audience.STAFF, 3, "c2", BOOT, Instant.EPOCH);
    assertThat(due(policy(notice(3, false)), PUPIL, asStaff)).isPresent();
  }

  private static Optional<NoticeToShow> due(
      AgentPolicy policy, LoginSession session, @Nullable Accepted last) {
    return NoticeDue.of(policy, session, last, BOOT);
  }

  private static Accepted accepted(int version, String session, UUID boot) {
    return new Accepted(Audience.PUPIL, version, session, boot, Instant.EPOCH);
  }

  private static SchoolNotice notice(int version, boolean everyLogOn) {
    return new SchoolNotice(
        "Hazel Lane School",
        new SchoolNotice.Staff(List.of("staff*"), false),
        new SchoolNotice.Asking(everyLogOn, false),
        List.of(new Notice(Audience.PUPIL, version, Map.of("en", "Monitored."))));
  }

  static AgentPolicy policy(@Nullable SchoolNotice notice) {
    return new AgentPolicy(
        "p-1",
        new CompiledPhrases("0".repeat(64), 1),
        Duration.ofMinutes(3),
        List.of(),
        false,
        notice);
  }
}
