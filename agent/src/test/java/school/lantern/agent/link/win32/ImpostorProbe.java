package school.lantern.agent.link.win32;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinBase.SECURITY_ATTRIBUTES;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.win32.AccessRights;
import school.lantern.agent.win32.OwnAccount;

/**
 * Runs on Windows: makes pipes of the service's name while there is no service, as any program can,
 * and calls them as a helper does. Prints what came of that.
 */
public final class ImpostorProbe {
  private static final int SMALL = 512;
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private ImpostorProbe() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    String rights = "O:" + OwnAccount.number() + "D:(A;;GA;;;WD)";
    call(folder.resolve("own.sock"), AccessRights.attributes(rights));
    call(folder.resolve("nobody.sock"), null);
    OUT.println("closed");
  }

  private static void call(Path address, @Nullable SECURITY_ATTRIBUTES rights) {
    HANDLE made =
        Kernel32.INSTANCE.CreateNamedPipe(
            PipeExchange.name(address), WinBase.PIPE_ACCESS_DUPLEX, 0, 1, SMALL, SMALL, 0, rights);
    OUT.println(WinBase.INVALID_HANDLE_VALUE.equals(made) ? "no pipe" : "made");
    try (PipeExchange exchange = PipeExchange.towards(address)) {
      exchange.call();
      OUT.println("called");
    } catch (IOException refused) {
      OUT.println("refused: " + refused.getMessage());
    }
  }
}
