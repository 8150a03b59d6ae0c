package school.lantern.agent.keyboard.win32;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import school.lantern.agent.keyboard.KeyListener;
import school.lantern.agent.keyboard.KeyboardBlindException;
import school.lantern.agent.typing.Keystroke;

/**
 * Runs on Windows: prints the keystrokes that it is told, a line each, until its input ends. Each
 * line of it takes the hook away, as Windows does it.
 */
public final class KeyProbe implements KeyListener {
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] arguments) throws KeyboardBlindException, IOException {
    KeyProbe probe = new KeyProbe();
    try (WindowsKeySource keys = WindowsKeySource.open(probe)) {
      probe.out.println("listening");
      int next;
      while ((next = System.in.read())
          >= 0) { // a reader asks how much there is: wine does not know
        if (next == '\n') {
          keys.takeHookAway();
          probe.out.println("taken away");
        }
      }
    }
    probe.out.println("closed");
  }

  @Override
  public synchronized void pressed(Keystroke key, long serverMillis) {
    if (key instanceof Keystroke.Typed typed) {
      out.println("typed " + Character.toString(typed.codePoint()));
    } else {
      out.println("edit " + key);
    }
  }

  @Override
  public synchronized void unheard(Duration forSoLong) {
    out.println("unheard " + forSoLong.toMillis());
  }
}
