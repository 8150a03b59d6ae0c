package school.lantern.agent.win32;

/** Which operating system this is. Loads nothing of Windows. */
public final class Host {
  private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

  private Host() {}

  public static boolean isWindows() {
    return WINDOWS;
  }
}
