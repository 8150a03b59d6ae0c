package school.lantern.collector.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.Chromium.press;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.Chromium.Look;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.model.AgentPolicy;
import school.lantern.model.Audience;
import school.lantern.model.LoginSession;
import school.lantern.model.NoticeAnswer;
import school.lantern.model.NoticeAnswer.Answer;
import school.lantern.model.NoticeAnswer.Shown;
import school.lantern.model.RecordedObservation;
import school.lantern.model.SchoolNotice;
import school.lantern.model.Wire;

/** The notice is written on pages, reaches agents, and its answers come back to a page. */
@QuarkusTest
class NoticePagesTest {
  private static final String ENGLISH =
      "This computer is monitored by Hazel Lane School.\n\nI use it for school work.";
  private static final String POLISH = "Ten komputer jest monitorowany przez szkołę.";

  @Inject TestAgents agents;
  @Inject Directory directory;
  @Inject Notices notices;
  @Inject LanternConfig config;
  @Inject Chromium chromium;
  @Inject TestStaff staff;

  @Test
  void aNoticeIsPublishedShownToAgentsAndAnswered() {
    school();
    TestAgent agent = agents.enrolled("notice-1", "NT1");
    int before = version(policy(agent), Audience.PUPIL);
    String leader = staff.cookie("Only SLT", Role.SLT);
    try (Page page = chromium.visitor(leader, Look.DESK)) {
      page.navigate("/notice/pupils?language=pl");
      page.getByLabel("English").fill("");
      press(page, "See how it will look");
      assertThat(page.getByRole(AriaRole.ALERT).textContent())
          .contains("Enter the notice in English");
      check(page, "notice-error-1280");
      page.navigate("/notice/pupils?language=pl");
      page.getByLabel("English").fill(ENGLISH);
      page.getByLabel("Polish").fill(POLISH);
      check(page, "notice-edit-1280");
      press(page, "See how it will look");
      check(page, "notice-preview-1280");
      press(page, "Publish version " + (before + 1));
      assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("is published");
      choose(page);
      check(page, "notice-1280");
    }
    AgentPolicy policy = policy(agent);
    SchoolNotice notice = Objects.requireNonNull(policy.notice());
    assertThat(notice.school()).isEqualTo("Hazel Lane School");
    assertThat(notice.asking().declineLogsOff()).isTrue();
    assertThat(notice.audienceOf("staff2")).isEqualTo(Audience.STAFF);
    assertThat(notice.noticeFor(Audience.PUPIL).orElseThrow().texts())
        .containsEntry("en", ENGLISH)
        .containsEntry("pl", POLISH);
    assertThat(version(policy, Audience.PUPIL)).isEqualTo(before + 1);

    answers(agent, before + 1);
    try (Page page = chromium.visitor(leader, Look.DESK)) {
      page.navigate("/notice/answers?show=ALL");
      String list = page.locator("main").textContent();
      assertThat(list).contains("Accepted version " + (before + 1));
      assertThat(list).contains("Did not accept version " + (before + 1));
      assertThat(list).contains("Closed the window without an answer");
      assertThat(list).contains("Not asked yet");
      assertThat(list).contains("Unknown log-on");
      check(page, "notice-answers-1280");
      page.navigate("/audit");
      assertThat(page.locator("main").textContent()).contains("Looked at who accepted the notice");
    }
    try (Page page = chromium.visitor(staff.cookie("Only DSL", Role.DSL), Look.PHONE)) {
      page.navigate("/notice/answers");
      assertThat(page.locator("main").textContent()).doesNotContain("Amelia Khan");
      check(page, "notice-answers-390");
    }
    try (Page page = chromium.visitor(leader, Look.PHONE)) {
      page.navigate("/notice");
      check(page, "notice-390");
      page.navigate("/notice/pupils");
      check(page, "notice-edit-390");
      press(page, "See how it will look");
      check(page, "notice-preview-390");
      assertThat(page.locator("main").textContent()).contains("Nothing is different");
      press(page, "Leave it as it is");
    }
    assertThat(version(policy(agent), Audience.PUPIL)).isEqualTo(before + 1);
  }

  /** A line that also means a pupil would leave a child without anybody who looks after them. */
  @Test
  void noPupilIsNamedAsStaffByMistake() {
    school();
    try (Page page =
        chromium.visitor(staff.cookie("Only Technician", Role.TECHNICIAN), Look.DESK)) {
      page.navigate("/notice");
      page.getByLabel("Who monitors").fill("Hazel Lane School");
      page.getByLabel("Log-ons of staff", new Page.GetByLabelOptions().setExact(true))
          .fill("staff*\nb.j*");
      press(page, "Let this hold");
      assertThat(page.getByRole(AriaRole.ALERT).textContent())
          .contains("“b.j*” is also the log-on of a pupil (b.jones)");
      check(page, "notice-choice-error-1280");
    }
  }

  /**
   * A line that was right last year means a child of this year: the child counts, and it is said.
   */
  @Test
  void aPupilWhoComesLaterIsAPupilWhateverALineSays() {
    TestAgent agent = agents.enrolled("notice-2", "NT2");
    directory.replace(
        config.site(),
        List.of(new Person("P9", "Stan Aff", Person.Audience.PUPIL, 7, Set.of("Staff.Ann"))));
    notices.choose(
        new NoticeChoice(
            "Hazel Lane School",
            new SchoolNotice.Staff(List.of("staff*"), false),
            new SchoolNotice.Asking(false, false)),
        "t.test");
    AgentPolicy policy = policy(agent);
    assertThat(policy.audienceOf("staff.ann")).isEqualTo(Audience.PUPIL);
    assertThat(policy.readsTypingOf("staff.ann")).isTrue();
    assertThat(policy.readsTypingOf("staff2")).isFalse();
    try (Page page = chromium.visitor(staff.cookie("Only SLT", Role.SLT), Look.PHONE)) {
      page.navigate("/notice");
      assertThat(page.locator("main").textContent())
          .contains("A line also means the log-on of a pupil", "Staff.Ann");
      check(page, "notice-pupil-meant-390");
    }
  }

  private static void choose(Page page) {
    page.getByLabel("Who monitors").fill("Hazel Lane School");
    page.getByLabel("It is recorded, and they are logged off").check();
    page.getByLabel("Log-ons of staff", new Page.GetByLabelOptions().setExact(true)).fill("staff*");
    press(page, "Let this hold");
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Your choice holds");
  }

  private void school() {
    directory.replace(
        config.site(),
        List.of(
            new Person("E1", "M. Ellis", Person.Audience.STAFF, null, Set.of("m.ellis")),
            new Person("P1", "Amelia Khan", Person.Audience.PUPIL, 8, Set.of("a.khan")),
            new Person("P2", "Ben Jones", Person.Audience.PUPIL, 8, Set.of("b.jones")),
            new Person("P3", "Cara Lee", Person.Audience.PUPIL, 7, Set.of("c.lee")),
            new Person("P4", "Dan Moss", Person.Audience.PUPIL, 7, Set.of("d.moss"))));
  }

  private void answers(TestAgent agent, int version) {
    agents.send(
        agent,
        agents.batch(
            List.of(),
            answer(1, "A.Khan", version, Answer.ACCEPTED),
            answer(2, "a.khan", version, Answer.CLOSED),
            answer(3, "b.jones", version, Answer.DECLINED),
            answer(4, "c.lee", version, Answer.CLOSED),
            answer(5, "visitor", version, Answer.ACCEPTED)));
  }

  private RecordedObservation answer(long seq, String account, int version, Answer answer) {
    return agents.ago(
        seq,
        Duration.ofMinutes(10 - seq),
        new NoticeAnswer(
            new LoginSession("c" + seq, account),
            new Shown(Audience.PUPIL, version, "en"),
            answer));
  }

  private AgentPolicy policy(TestAgent agent) {
    return agents.read(agent.get(Wire.POLICY), AgentPolicy.class);
  }

  private static int version(AgentPolicy policy, Audience audience) {
    SchoolNotice notice = policy.notice();
    return notice == null ? 0 : notice.noticeFor(audience).map(one -> one.version()).orElse(0);
  }

  private static void check(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pages", name + ".png"))
            .setFullPage(true));
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .isEqualTo(page.viewportSize().width);
  }
}
