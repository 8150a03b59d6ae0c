package school.lantern.agent.dialog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.lantern.model.FrontWindow;

/**
 * Windows by the program {@code zenity} (GTK): the keyboard reaches everything, screen readers read
 * it, and long texts scroll.
 *
 * <p>Every text goes through its standard input, and what is written comes back on its standard
 * output: on a command line every account of the machine could read it.
 */
final class Zenity implements Dialogs {
  private static final Logger LOG = Logger.getLogger(Zenity.class.getName());
  private static final int WIDTH = 640;
  private static final int HEIGHT_LEAST = 260;
  private static final int HEIGHT_MOST = 560;
  private static final int HEIGHT_AROUND = 140;
  private static final int HEIGHT_OF_LINE = 22;
  private static final int CHARS_IN_LINE = 75;
  private static final int OUTPUT_MAX_BYTES = 64 << 10;

  /** A program that found no display ends like a window that was closed, but at once. */
  private static final Duration NOBODY_CLOSES_WITHIN = Duration.ofMillis(150);

  /** Nobody has read a text, ticked a box and pressed a button by then: a program has. */
  static final Duration NOBODY_READS_WITHIN = Duration.ofSeconds(2);

  private static final int OK = 0;
  private static final int BUTTON_OR_CLOSED = 1;

  private final String program;
  private final Map<String, String> environment;

  /**
   * Shows by that program.
   *
   * @param program its name or path
   * @param environment what it finds its desktop by
   */
  Zenity(String program, Map<String, String> environment) {
    this.program = program;
    this.environment = Map.copyOf(AsPerson.environment(environment));
  }

  @Override
  public Reply show(Panel panel) {
    return run(panel, false);
  }

  @Override
  public Reply write(Panel panel) {
    return run(panel, true);
  }

  private Reply run(Panel panel, boolean editable) {
    long began = System.nanoTime();
    try {
      ProcessBuilder builder =
          new ProcessBuilder(AsPerson.command(command(panel, editable)))
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.start();
      OpenDialogs.opened(process.pid());
      CompletableFuture<Void> unused =
          process.onExit().thenRun(() -> OpenDialogs.closed(process.pid()));
      try (OutputStream input = process.getOutputStream()) {
        input.write(panel.text().getBytes(StandardCharsets.UTF_8));
      } catch (IOException endedAtOnce) {
        LOG.log(Level.FINE, "The window's program did not read its text", endedAtOnce);
      }
      String output =
          new String(process.getInputStream().readNBytes(OUTPUT_MAX_BYTES), StandardCharsets.UTF_8);
      Reply reply = reply(panel, awaitEnd(process), output, editable);
      boolean read = panel.tick() != null && !editable;
      return openFor(Duration.ofNanos(System.nanoTime() - began), reply, read);
    } catch (IOException missing) {
      LOG.log(Level.WARNING, "Nothing can be shown: {0}", missing.getMessage());
      return Reply.None.NOT_SHOWN;
    }
  }

  private static int awaitEnd(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException hurried) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", hurried);
    }
  }

  private List<String> command(Panel panel, boolean editable) {
    List<String> command = new ArrayList<>(List.of(program, "--text-info"));
    if (editable) {
      command.add("--editable");
    }
    command.addAll(
        List.of(
            "--title=" + TITLE,
            "--name=" + FrontWindow.OF_THE_AGENT,
            "--class=" + FrontWindow.OF_THE_AGENT,
            "--width=" + WIDTH,
            "--height=" + height(panel.text()),
            "--ok-label=" + panel.first(),
            "--cancel-label=" + panel.later()));
    if (panel.tick() != null) {
      command.add("--checkbox=" + panel.tick());
    }
    panel.others().forEach(other -> command.add("--extra-button=" + other));
    return command;
  }

  private static int height(String text) {
    long lines = text.lines().mapToLong(line -> 1 + line.length() / CHARS_IN_LINE).sum();
    long wanted = HEIGHT_AROUND + lines * HEIGHT_OF_LINE;
    return (int) Math.max(HEIGHT_LEAST, Math.min(HEIGHT_MOST, wanted));
  }

  /**
   * What could not have been closed by a person was never there, and what could not have been read
   * was not answered by one.
   *
   * @param read whether the first button says that something was read
   */
  static Reply openFor(Duration open, Reply reply, boolean read) {
    if (reply == Reply.None.CLOSED && open.compareTo(NOBODY_CLOSES_WITHIN) < 0) {
      return Reply.None.NOT_SHOWN;
    }
    boolean first = reply instanceof Reply.Pressed pressed && pressed.button() == 0;
    return read && first && open.compareTo(NOBODY_READS_WITHIN) < 0 ? Reply.None.KILLED : reply;
  }

  /**
   * What an end means.
   *
   * <pre>
   *   0               the first button; what was written is on the output
   *   1, with output  another button: its label
   *   1, without      closed
   *   126, 127        it was not there, or could not begin (of setpriv)
   *   else            killed or broken
   * </pre>
   */
  static Reply reply(Panel panel, int code, String output, boolean editable) {
    if (code == OK) {
      return new Reply.Pressed(0, editable ? output : "");
    }
    if (code == BUTTON_OR_CLOSED) {
      int other = panel.others().indexOf(output.strip());
      return other < 0 ? Reply.None.CLOSED : new Reply.Pressed(other + 1, "");
    }
    return code == 126 || code == 127 ? Reply.None.NOT_SHOWN : Reply.None.KILLED;
  }
}
