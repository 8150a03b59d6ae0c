package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.model.AgentPolicy;
import school.lantern.model.Audience;
import school.lantern.model.ConcernRaised;
import school.lantern.model.FrontWindow;
import school.lantern.model.Notice;
import school.lantern.model.NoticeAnswer;
import school.lantern.model.NoticeAnswer.Answer;
import school.lantern.model.NoticeAnswer.Shown;
import school.lantern.model.PhraseFlag;
import school.lantern.model.SchoolNotice;

/** A real service, helper and window program on a real desktop, answered by keys. */
class NoticeOnDesktopTest {
  private static final String OWN = System.getProperty("user.name");

  /** A little more than nobody reads in. */
  private static final Duration READING = Duration.ofMillis(2200);

  @TempDir Path folder;
  private Desktop desktop;
  private WatchedDesktop agent;

  @BeforeEach
  void open() throws Exception {
    desktop = new Desktop(Files.createDirectory(folder.resolve("home")));
    agent = new WatchedDesktop(desktop, folder);
  }

  @AfterEach
  void close() throws Exception {
    agent.close();
    desktop.close();
  }

  @Test
  void whatIsAcceptedIsNotAskedAgainBeforeItChanges() throws Exception {
    agent.begin(policy("p-1", notice(3, false)));
    String notice = agent.window();
    // No key that was meant for another window answers.
    desktop.press("Return", "space");
    accept(notice);
    assertThat(agent.answer()).isEqualTo(new Shown(Audience.PUPIL, 3, "en"));
    assertThat(agent.answers()).extracting(NoticeAnswer::answer).containsExactly(Answer.ACCEPTED);
    assertThat(agent.answers().get(0).session().account()).isEqualTo(OWN);

    agent.logOnAgain();
    agent.handOut(policy("p-2", notice(4, false)));
    accept(agent.window());
    Desktop.awaitTrue("the second answer", () -> agent.answers().size() == 2);
    assertThat(agent.answers()).extracting(one -> one.notice().version()).containsExactly(3, 4);
  }

  @Test
  void whoDeclinesIsLoggedOffByTheServiceAfterItIsOnRecord() throws Exception {
    agent.begin(policy("p-1", notice(1, true)));
    agent.window();
    desktop.press("shift+Tab", "Return");
    Desktop.awaitTrue("the answer", () -> !agent.answers().isEmpty());
    assertThat(agent.answers()).extracting(NoticeAnswer::answer).containsExactly(Answer.DECLINED);
    Desktop.awaitTrue("the log-off", () -> agent.loggedOff().contains("terminate-session"));
  }

  /** Laws: recording does not wait for an answer, and a killed window is no yes. */
  @Test
  void anUnansweredNoticeBlocksNothingAndAKilledOneIsTold() throws Exception {
    agent.begin(policy("p-1", notice(1, false)));
    String notice = agent.window();
    desktop.editor("diary.txt");
    desktop.type("kill myself ");
    Desktop.awaitTrue("a flag", () -> !agent.seen(PhraseFlag.class).isEmpty());
    assertThat(agent.answers()).isEmpty();
    // Nor does a program that calls itself ours hide what is typed into it.
    String named = "--class=" + FrontWindow.OF_THE_AGENT;
    desktop.launch("zenity", "--text-info", "--editable", "--title=essay", named);
    desktop.focusOn("essay");
    desktop.type("kill myself ");
    Desktop.awaitTrue("another flag", () -> agent.seen(PhraseFlag.class).size() == 2);
    assertThat(agent.seen(PhraseFlag.class))
        .extracting(flag -> flag.window().application())
        .containsExactlyInAnyOrder("mousepad", FrontWindow.OF_THE_AGENT + "?");

    agent.kill(notice);
    Desktop.awaitTrue("the answer", () -> !agent.answers().isEmpty());
    assertThat(agent.answers()).extracting(NoticeAnswer::answer).containsExactly(Answer.KILLED);
  }

  /** No silent mode. */
  @Test
  void aSchoolWithoutANoticeShowsTheBuiltInSentence() throws Exception {
    agent.begin(policy("p-1", null));
    accept(agent.window());
    assertThat(agent.answer()).isEqualTo(new Shown(Audience.PUPIL, Notice.BUILT_IN, "en"));
    // The next program's window often gets the number that the notice's had.
    desktop.editor("diary.txt");
    desktop.type("kill myself ");
    Desktop.awaitTrue("a flag", () -> !agent.seen(PhraseFlag.class).isEmpty());
    assertThat(agent.seen(PhraseFlag.class).get(0).window().application()).isEqualTo("mousepad");
  }

  @Test
  void theKeyboardIsLeftAloneUnderALogOnOfStaff() throws Exception {
    SchoolNotice ofStaff =
        new SchoolNotice(
            "Hazel Lane School",
            new SchoolNotice.Staff(List.of(OWN), false),
            new SchoolNotice.Asking(false, false),
            List.of());
    agent.begin(policy("p-1", ofStaff));
    accept(agent.window());
    assertThat(agent.answer().audience()).isEqualTo(Audience.STAFF);
    desktop.editor("diary.txt");
    desktop.type("kill myself ");
    desktop.editor("kill myself.txt"); // its title is told, so what was typed before it would be
    Desktop.awaitTrue("the title", () -> !agent.seen(PhraseFlag.class).isEmpty());
    assertThat(agent.seen(PhraseFlag.class))
        .allMatch(flag -> flag.manner().source() == PhraseFlag.Source.TITLE);
  }

  /** And nothing that is written to the safeguarding lead is taken for typing. */
  @Test
  void aWorryIsWrittenInTheMenusWindowAndArrives() throws Exception {
    agent.begin(policy("p-1", notice(1, false)));
    accept(agent.window());
    assertThat(agent.answer().version()).isEqualTo(1);

    Process menu = agent.openMenu();
    String page = agent.window();
    desktop.press("Return");
    String told = agent.windowAfter(page);
    desktop.press("Return");
    String message = agent.windowAfter(told);
    desktop.type("they said kill myself ");
    desktop.press("Return");
    desktop.type("please help");
    desktop.press("ctrl+Tab", "space", "Tab", "Return");
    Desktop.awaitTrue("the message", () -> !agent.seen(ConcernRaised.class).isEmpty());
    ConcernRaised concern = agent.seen(ConcernRaised.class).get(0);
    assertThat(concern.text()).isEqualTo("they said kill myself \nplease help");
    assertThat(concern.session().account()).isEqualTo(OWN);
    String arrived = agent.windowAfter(message);
    desktop.press("Return");
    agent.windowAfter(arrived);
    desktop.press("Escape");
    assertThat(menu.waitFor()).isZero();
    agent.end();
    assertThat(agent.seen(PhraseFlag.class)).isEmpty();
    assertThat(agent.log()).doesNotContain("please help").doesNotContain("kill myself");
  }

  /** As a person does: who sees that a window is still there, presses again. */
  private void accept(String notice) {
    Desktop.awaitTrue("time to read", () -> agent.isOpenSince(notice, READING));
    desktop.press("Tab");
    Desktop.awaitTrue(
        "the end of the notice",
        () -> {
          desktop.press("space", "Tab", "Return");
          return agent.windowClosesSoon();
        });
  }

  private static SchoolNotice notice(int version, boolean declineLogsOff) {
    return new SchoolNotice(
        "Hazel Lane School",
        new SchoolNotice.Staff(List.of("staff*"), false),
        new SchoolNotice.Asking(false, declineLogsOff),
        List.of(
            new Notice(
                Audience.PUPIL,
                version,
                Map.of("en", "This computer is monitored, version " + version))));
  }

  private static SamplePhrases policy(String version, @Nullable SchoolNotice notice) {
    SamplePhrases plain = SamplePhrases.of(version, Duration.ofHours(1), List.of(), Helper.KILL);
    AgentPolicy policy = plain.policy();
    return new SamplePhrases(
        new AgentPolicy(
            policy.version(),
            policy.phrases(),
            policy.idleAfter(),
            policy.neverRead(),
            false,
            notice),
        plain.file());
  }
}
