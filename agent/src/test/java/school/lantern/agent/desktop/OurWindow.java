package school.lantern.agent.desktop;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import school.lantern.agent.dialog.Dialogs;

/** The agent's own window on a desktop, one after the other, answered by keys. */
final class OurWindow {
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Desktop desktop;
  private String id = "";

  OurWindow(Desktop desktop) {
    this.desktop = desktop;
  }

  /** Until there is one, and it has the keys. */
  void await() {
    Desktop.awaitTrue(() -> "keys for one of our windows " + windows(), this::hasKeys);
  }

  private boolean hasKeys() {
    String focused = desktop.output("xdotool", "getwindowfocus").strip();
    List<String> ours = windows();
    if (ours.contains(focused)) {
      id = focused;
      return true;
    }
    ours.forEach(one -> desktop.run("xdotool", "windowactivate", one));
    return false;
  }

  /** As a person does: who sees that the window is still there presses again. */
  void pressUntilGone(String... keys) {
    Desktop.awaitTrue(
        "the end of our window",
        () -> {
          desktop.press(keys);
          return isSoon(() -> !windows().contains(id));
        });
  }

  void pressUntilAnother(String... keys) {
    pressUntilGone(keys);
    await();
  }

  private boolean isSoon(BooleanSupplier condition) {
    long until = System.nanoTime() + SOON.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > until) {
        return false;
      }
    }
    return true;
  }

  private List<String> windows() {
    String found = desktop.output("xdotool", "search", "--onlyvisible", "--name", Dialogs.TITLE);
    return found.lines().map(String::strip).toList();
  }
}
