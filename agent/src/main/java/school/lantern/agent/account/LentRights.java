package school.lantern.agent.account;

import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.io.IOException;

/**
 * Works with a user's rights in a process that is not the user's.
 *
 * <pre>
 *              real    effective   saved
 *   user id    agent   pupil       agent    opens what the pupil may open, and is known as the pupil;
 *                                           the kernel lets nobody but root signal or trace it
 *   group id   pupil   agent       agent    no other program of the pupil has that effective group
 * </pre>
 *
 * <p>The real group is the pupil's, so that a program that is the pupil's altogether can be started
 * from here.
 */
public final class LentRights {
  private static final NativeLong NONE = new NativeLong(0);
  private static final int ROOT = 0;

  private final Ids own;
  private final Ids theirs;

  private LentRights(Ids own, Ids theirs) {
    this.own = own;
    this.theirs = theirs;
  }

  /**
   * Takes a user's rights on, and gives root's up for good. For a process that root started, before
   * it does anything else.
   *
   * @param user whose rights
   * @param account the agent's own account, which nobody can log on to
   * @throws IOException if that is not possible; the process must end then
   */
  public static LentRights take(String user, String account) throws IOException {
    Ids theirs = Ids.of(user);
    Ids own = Ids.of(account);
    if (theirs.user() == ROOT || own.user() == ROOT || own.user() == theirs.user()) {
      throw new IOException("the helper cannot work as " + user + " within " + account);
    }
    Libc libc = Libc.INSTANCE;
    done("setgroups", libc.setgroups(NONE, null));
    done("setresgid", libc.setresgid(theirs.group(), theirs.group(), own.group()));
    done("setresuid", libc.setresuid(own.user(), theirs.user(), own.user()));
    if (libc.setuid(ROOT) == 0) {
      throw new IOException("root's rights could be taken back");
    }
    // Memory and environment are for root only; the kernel did so already as the ids changed.
    done("prctl", libc.prctl(Libc.PR_SET_DUMPABLE, NONE, NONE, NONE, NONE));
    return new LentRights(own, theirs);
  }

  /**
   * Works in the agent's group from now on, by which the service knows its helpers. Until then the
   * user's programs can be looked into: the kernel wants the same group for that.
   */
  public void showOwnGroup() throws IOException {
    done("setresgid", Libc.INSTANCE.setresgid(theirs.group(), own.group(), own.group()));
  }

  /** The user's number. */
  public int user() {
    return theirs.user();
  }

  /** Sets a variable for native libraries; Java's own copy of the environment stays as it was. */
  public static void putEnvironment(String name, String value) throws IOException {
    done("setenv", Libc.INSTANCE.setenv(name, value, 1));
  }

  private static void done(String call, int result) throws IOException {
    if (result != 0) {
      throw new IOException(call + " failed: error " + Native.getLastError());
    }
  }

  private record Ids(int user, int group) {

    static Ids of(String name) throws IOException {
      Pointer entry = Libc.INSTANCE.getpwnam(name);
      if (entry == null) {
        throw new IOException("there is no account " + name);
      }
      long at = 2L * Native.POINTER_SIZE;
      return new Ids(entry.getInt(at), entry.getInt(at + Integer.BYTES));
    }
  }
}
