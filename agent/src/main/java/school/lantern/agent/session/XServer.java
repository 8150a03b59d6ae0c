package school.lantern.agent.session;

/**
 * An X server that runs on this machine.
 *
 * @param display such as {@code :0}
 * @param account whose process it is
 * @param process the one that listens, as the kernel says
 */
record XServer(String display, String account, Running process) {
  static final String ROOT = "root";

  /**
   * A process.
   *
   * @param pid 0 when the socket does not let anybody ask
   * @param startedTicks when it was started, since boot: it tells a process from a later one of the
   *     same number
   * @param scope logind's session that it was started in, or empty outside of all
   * @param vt on which terminal
   */
  record Running(long pid, long startedTicks, String scope, Vt vt) {
    static final Running UNKNOWN = new Running(0, Long.MAX_VALUE, "", Vt.NONE);
  }

  /**
   * On which virtual terminal a server draws. One that draws into a window, or nowhere, is on none.
   *
   * @param told the number that it was started for, as display managers and {@code startx} do; 0
   *     for none
   * @param controlling the number of the terminal that controls its process, which any program
   *     inherits; 0 for none
   */
  record Vt(int told, int controlling) {
    static final Vt NONE = new Vt(0, 0);
  }
}
