package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.secretfield.AccessibleFields;
import school.lantern.agent.secretfield.Field;
import school.lantern.model.PhraseFlag;

/** Password fields of a real program, which says by the real accessibility bus what they are. */
class SecretFieldTest {
  @TempDir Path home;
  private Desktop desktop;
  private Helper helper;

  private final Queue<Field> seen = new ConcurrentLinkedQueue<>();
  private @Nullable AccessibleFields witness;

  @BeforeEach
  void start() throws IOException {
    desktop = Desktop.withBus(home);
    helper = new Helper(desktop);
    helper.work(Helper.policy(Duration.ofHours(1)));
    Desktop.awaitTrue("the helper to listen on the accessibility bus", this::isListenedTo);
    Map<String, String> environment = Map.of("DBUS_SESSION_BUS_ADDRESS", desktop.bus());
    witness = AccessibleFields.listen(environment, seen::add).orElseThrow();
  }

  private boolean isListenedTo() {
    String address =
        desktop.output(
            "dbus-send",
            "--print-reply=literal",
            "--dest=org.a11y.Bus",
            "/org/a11y/bus",
            "org.a11y.Bus.GetAddress");
    return desktop
        .output(
            "dbus-send",
            "--bus=" + address.strip(),
            "--print-reply",
            "--dest=org.a11y.atspi.Registry",
            "/org/a11y/atspi/registry",
            "org.a11y.atspi.Registry.GetRegisteredEvents")
        .contains("Focused");
  }

  @AfterEach
  void end() {
    if (witness != null) {
      witness.close();
    }
    desktop.close();
  }

  @Test
  void aPasswordFieldIsNotReadAndTheFieldsAroundItAre() throws Exception {
    form();
    awaitField(Field.OPEN);
    desktop.type("one kill myself ");
    awaitFlags(1);
    desktop.press("Tab");
    awaitField(Field.SECRET);
    desktop.type("two kill myself ");
    seen.clear();
    desktop.press("Tab");
    awaitField(Field.OPEN);
    desktop.type("three kill myself ");
    awaitFlags(2);
    helper.terminate();
    assertThat(contexts()).containsExactly("one kill myself", "three kill myself");
    assertThat(helper.everything()).doesNotContain("two");
  }

  @Test
  void afterADialogWithAPasswordFieldTypingIsReadAgain() throws Exception {
    desktop.launch("zenity", "--password", "--title=Password please");
    desktop.focusOn("Password please");
    awaitField(Field.SECRET);
    desktop.type("two kill myself ");
    desktop.press("Return");
    desktop.editor("diary.txt");
    desktop.type("three kill myself ");
    awaitFlags(1);
    helper.terminate();
    assertThat(contexts()).containsExactly("three kill myself");
    assertThat(helper.everything()).doesNotContain("two");
  }

  /** With the switch that the package sets, see {@code deploy/agent}. */
  @Test
  void aPasswordFieldOfAPageIsNotReadAndAnotherFieldOfItIs() throws Exception {
    Path page = home.resolve("log-on.html");
    Files.writeString(
        page,
        "<title>Log on here</title><input type=password autofocus aria-label=Password>"
            + "<input aria-label=Message>");
    desktop.launch(
        "env",
        "ACCESSIBILITY_ENABLED=1",
        "chromium",
        "--no-sandbox",
        "--no-first-run",
        "--force-renderer-accessibility",
        "--user-data-dir=" + home.resolve("chromium"),
        page.toUri().toString());
    desktop.focusOn("Log on here");
    awaitField(Field.SECRET);
    desktop.type("two kill myself ");
    seen.clear();
    desktop.press("Tab");
    awaitField(Field.OPEN);
    desktop.type("three kill myself ");
    awaitFlags(1);
    seen.clear();
    desktop.editor("diary.txt");
    awaitField(Field.UNTOLD); // a field that was left with its window says nothing of the next one
    helper.terminate();
    assertThat(contexts()).containsExactly("three kill myself");
    assertThat(helper.everything()).doesNotContain("two");
  }

  private void form() throws IOException {
    desktop.launch(
        "zenity",
        "--forms",
        "--title=Three fields",
        "--text=Fill in",
        "--add-entry=First",
        "--add-password=Second",
        "--add-entry=Third");
    desktop.focusOn("Three fields");
  }

  /** The program may be slow to say what has the focus. */
  private void awaitField(Field field) {
    Desktop.awaitTrue(field + ", not " + seen, () -> seen.contains(field));
  }

  private void awaitFlags(int count) {
    Desktop.awaitTrue(
        () -> count + " flags, not " + contexts(),
        () -> helper.observations(PhraseFlag.class).size() >= count);
  }

  private List<String> contexts() {
    return helper.observations(PhraseFlag.class).stream().map(PhraseFlag::context).toList();
  }
}
