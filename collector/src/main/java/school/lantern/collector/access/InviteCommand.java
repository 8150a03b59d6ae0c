package school.lantern.collector.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.ConsoleCommand;

/** {@code invite --roles DSL,SLT [--name "Jo Okafor"]}: prints a one-time link. */
@ApplicationScoped
class InviteCommand implements ConsoleCommand {
  private final Invitations invitations;

  InviteCommand(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public String name() {
    return "invite";
  }

  @Override
  public String usage() {
    return "invite --roles DSL,SLT,TECHNICIAN [--name NAME]   print a one-time link to an account";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    @Nullable String roles = after("--roles", arguments);
    if (roles == null) {
      out.println(usage());
      return 2;
    }
    Set<Role> read;
    try {
      read = Role.read(roles);
    } catch (IllegalArgumentException unknown) {
      out.println("Roles are DSL, SLT and TECHNICIAN, with commas between them.");
      return 2;
    }
    out.println(invitations.invite(new Invitation(read, after("--name", arguments)), "console"));
    return 0;
  }

  private static @Nullable String after(String option, List<String> arguments) {
    int at = arguments.indexOf(option);
    return at < 0 || at + 1 >= arguments.size() ? null : arguments.get(at + 1);
  }
}
