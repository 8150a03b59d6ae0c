package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.model.Gap;
import school.lantern.model.PhraseFlag;
import school.lantern.model.SessionChange;
import school.lantern.model.WindowFocus;

/** The helper on a real desktop: real X server, window manager, editor and key events. */
class DesktopHelperTest {
  private static final Duration NEVER_IDLE = Duration.ofHours(1);

  private static final int SIGTERM_EXIT = 128 + 15;

  @TempDir Path home;
  private Desktop desktop;
  private Helper helper;

  @BeforeEach
  void start() throws IOException {
    desktop = new Desktop(home);
    helper = new Helper(desktop);
  }

  @AfterEach
  void end() {
    desktop.close();
  }

  @Test
  void aTypedPhraseComesWithItsWindowAndContext() throws Exception {
    desktop.editor("diary.txt");
    helper.work(Helper.policy(NEVER_IDLE));
    desktop.type("hunter2 secret");
    desktop.press("Return");
    desktop.type("Today I want to KILL  mxx");
    desktop.press("BackSpace", "BackSpace");
    desktop.type("yself. And then");
    PhraseFlag flag = helper.onlyFlag();
    assertThat(flag.rule()).isEqualTo(Helper.KILL);
    assertThat(flag.context()).isEqualTo("Today I want to KILL myself");
    assertThat(flag.window().application()).isEqualTo("mousepad");
    assertThat(flag.window().title()).contains("diary.txt");
    assertThat(flag.session()).isEqualTo(HelperProbe.SESSION);
    assertThat(flag.policyVersion()).isEqualTo("v1");
    helper.terminate();
    assertThat(helper.everything()).doesNotContain("hunter2").doesNotContain("And then");
  }

  /** From when the service counts it as there until its keyboard is open nothing typed is seen. */
  @Test
  void itsStartIsToldAsAGapThatIsOver() throws Exception {
    desktop.editor("diary.txt");
    Instant there = Instant.now();
    helper.work(Helper.policy(NEVER_IDLE));
    Desktop.awaitTrue("a gap", () -> !helper.observations(Gap.class).isEmpty());
    Gap start = helper.observations(Gap.class).get(0);
    assertThat(start.reason()).isEqualTo(Gap.Reason.KEYBOARD_BLIND);
    assertThat(start.detail()).isEqualTo(Gap.HELPER_STARTING);
    assertThat(start.from()).isBefore(there);
    assertThat(start.until()).isNotNull().isAfter(there);
    helper.work(SamplePhrases.of("v2", NEVER_IDLE, List.of(), Helper.KILL));
    desktop.type("kill myself ");
    assertThat(helper.onlyFlag().policyVersion()).isEqualTo("v2");
    assertThat(helper.observations(Gap.class)).as("another policy is no start").hasSize(1);
  }

  @Test
  void aPauseEndsThePhrase() throws Exception {
    desktop.editor("diary.txt");
    helper.work(Helper.policy(NEVER_IDLE));
    desktop.type("kill myself");
    assertThat(helper.onlyFlag().context()).isEqualTo("kill myself");
  }

  @Test
  void nothingIsReadInAnApplicationOnTheList() throws Exception {
    desktop.editor("diary.txt");
    helper.work(Helper.policy(NEVER_IDLE, "mousepad"));
    desktop.type("kill myself now ");
    helper.terminate();
    assertThat(helper.observations(PhraseFlag.class)).isEmpty();
    assertThat(helper.everything()).doesNotContain("myself");
  }

  /** This desktop has no session bus, so that no program can say anything of its fields. */
  @Test
  void whereOnlyOpenFieldsAreReadADesktopThatTellsOfNoneIsBlind() throws Exception {
    desktop.editor("diary.txt");
    helper.work(Helper.policy(NEVER_IDLE).openFieldsOnly());
    Desktop.awaitTrue("a gap", () -> !helper.observations(Gap.class).isEmpty());
    Gap blind = helper.observations(Gap.class).get(0);
    assertThat(blind.reason()).isEqualTo(Gap.Reason.KEYBOARD_BLIND);
    assertThat(blind.detail()).contains("known to be no secret");
    desktop.type("kill myself ");
    helper.work(SamplePhrases.of("v2", NEVER_IDLE, List.of(), Helper.KILL));
    Desktop.awaitTrue("the gap's end", () -> isOver(blind));
    desktop.type("today kill myself ");
    assertThat(helper.onlyFlag().context()).isEqualTo("today kill myself");
  }

  private boolean isOver(Gap begun) {
    return helper.observations(Gap.class).stream()
        .anyMatch(gap -> gap.from().equals(begun.from()) && gap.until() != null);
  }

  @Test
  void everyWindowChangeIsSeenAndPhrasesStayInTheirWindow() throws Exception {
    String one = desktop.editor("one.txt");
    String two = desktop.editor("two.txt");
    helper.work(Helper.policy(NEVER_IDLE));
    desktop.type("kill");
    desktop.run("xdotool", "windowactivate", "--sync", one);
    desktop.type("myself ");
    desktop.run("xdotool", "windowactivate", "--sync", two);
    desktop.run("xdotool", "windowactivate", "--sync", one);
    Desktop.awaitTrue("the last change", () -> filesInOrder().equals(List.of("two", "one", "two")));
    assertThat(helper.terminate()).isEqualTo(SIGTERM_EXIT);
    assertThat(filesInOrder()).containsExactly("two", "one", "two", "one");
    assertThat(helper.observations(PhraseFlag.class)).isEmpty();
  }

  /** Which of the two files had the focus; a file that goes on under another title counts once. */
  private List<String> filesInOrder() {
    List<String> files = new ArrayList<>();
    for (WindowFocus stretch : helper.observations(WindowFocus.class)) {
      String title = String.valueOf(stretch.window().title());
      String file = title.contains("one.txt") ? "one" : title.contains("two.txt") ? "two" : title;
      if (files.isEmpty() || !files.get(files.size() - 1).equals(file)) {
        files.add(file);
      }
    }
    return files;
  }

  @Test
  void fastKeysAreAllSeen() throws Exception {
    desktop.editor("diary.txt");
    helper.work(Helper.policy(NEVER_IDLE));
    desktop.typeAtOnce("kill myself ".repeat(25));
    Desktop.awaitTrue("25 flags", () -> helper.observations(PhraseFlag.class).size() >= 25);
    helper.terminate();
    assertThat(helper.observations(PhraseFlag.class)).hasSize(25);
    assertThat(helper.observations(Gap.class))
        .filteredOn(gap -> gap.reason() == Gap.Reason.KEYS_DROPPED)
        .isEmpty();
  }

  @Test
  void aChangedKeyboardLayoutIsFollowed() throws Exception {
    desktop.editor("diary.txt");
    helper.work(Helper.policy(NEVER_IDLE));
    assertThat(desktop.run("setxkbmap", "fr")).isZero();
    // The helper learns the layout when it has stood for a moment; nothing tells a test when.
    Desktop.awaitTrue(
        "the French phrase",
        () -> {
          desktop.press("e", "n", "space", "eacute", "t", "eacute", "space");
          return !helper.observations(PhraseFlag.class).isEmpty();
        });
    assertThat(helper.observations(PhraseFlag.class).get(0).context()).endsWith("en été");
  }

  @Test
  void idleAndActiveAreTold() throws Exception {
    desktop.editor("diary.txt");
    helper.work(Helper.policy(Duration.ofSeconds(3)));
    Desktop.awaitTrue(
        "idle",
        () ->
            helper.observations(SessionChange.class).stream()
                .anyMatch(change -> change.change() == SessionChange.Change.IDLE));
    desktop.type("x");
    Desktop.awaitTrue(
        "active again",
        () -> {
          var changes = helper.observations(SessionChange.class);
          return changes.get(changes.size() - 1).change() == SessionChange.Change.ACTIVE;
        });
    assertThat(helper.observations(SessionChange.class))
        .allMatch(change -> change.source() == SessionChange.Source.INPUT && !change.inferred());
  }

  @Test
  void theHelperEndsInOrderWhenTheXServerGoes() throws Exception {
    desktop.editor("diary.txt");
    helper.work(Helper.policy(NEVER_IDLE));
    desktop.type("kill myself");
    desktop.crash();
    assertThat(helper.exitCode()).isZero();
    assertThat(helper.onlyFlag().context()).isEqualTo("kill myself");
    assertThat(helper.observations(WindowFocus.class)).isNotEmpty();
  }

  @Test
  void beforeTheFirstPolicyNothingIsDone() throws Exception {
    desktop.editor("diary.txt");
    desktop.type("kill myself ");
    helper.terminate();
    assertThat(helper.everything()).isEqualTo(HelperProbe.READY);
  }

  @Test
  void whereTheKeyboardCannotBeReadThatIsSaid() throws Exception {
    desktop.editor("diary.txt");
    Helper wayland = new Helper(desktop, List.of("XDG_SESSION_TYPE=wayland"));
    wayland.work(Helper.policy(NEVER_IDLE));
    assertThat(wayland.observations(Gap.class))
        .extracting(Gap::reason)
        .containsExactlyInAnyOrder(Gap.Reason.WINDOWS_BLIND, Gap.Reason.KEYBOARD_BLIND);
    desktop.type("kill myself ");
    assertThat(wayland.terminate()).isEqualTo(SIGTERM_EXIT);
    assertThat(wayland.observations(PhraseFlag.class)).isEmpty();

    Helper nowhere = new Helper(desktop, List.of("DISPLAY="));
    nowhere.work(Helper.policy(NEVER_IDLE));
    assertThat(nowhere.terminate()).isEqualTo(SIGTERM_EXIT);
    assertThat(nowhere.observations(Gap.class))
        .extracting(Gap::detail)
        .containsOnly("The session has no X display (DISPLAY is not set).");
  }
}
