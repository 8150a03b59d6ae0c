package school.lantern.agent.window;

/** How to end a process whose X server has gone. */
public final class LostDisplay {
  private LostDisplay() {}

  /**
   * Ends the process at once, without shutdown hooks and without the native libraries' farewell:
   * the keyboard library says it to the X server, and Xlib then ends the process as failed. To be
   * called when all is handed over.
   */
  public static void endProcess(int exitCode) {
    Libc._exit(exitCode);
  }
}
