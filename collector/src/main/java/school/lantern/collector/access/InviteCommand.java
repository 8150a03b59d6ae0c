package school.lantern.collector.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.ConsoleCommand;

/**
 * {@code invite --roles DSL,SLT [--name "Jo Okafor"] [--person S12]}: prints a one-time link. A
 * person of the directory is a member of staff at least.
 */
@ApplicationScoped
class InviteCommand implements ConsoleCommand {
  private final Invitations invitations;
  private final Holders holders;

  InviteCommand(Invitations invitations, Holders holders) {
    this.invitations = invitations;
    this.holders = holders;
  }

  @Override
  public String name() {
    return "invite";
  }

  @Override
  public String usage() {
    return "invite --roles DSL,SLT,TECHNICIAN,STAFF [--name NAME] [--person ID]   print a one-time"
        + " link to an account";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    @Nullable String typed = after("--roles", arguments);
    @Nullable String personId = after("--person", arguments);
    if (typed == null && personId == null) {
      out.println(usage());
      return 2;
    }
    Optional<Holders.Choice> person = personId == null ? Optional.empty() : holders.staff(personId);
    if (personId != null && person.isEmpty()) {
      out.println("There is no member of staff " + personId + " in the directory.");
      return 1;
    }
    Optional<String> objection = person.flatMap(one -> holders.objection(one, ""));
    if (objection.isPresent()) {
      out.println(objection.get() + ".");
      return 1;
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    try {
      if (typed != null) {
        roles.addAll(Role.read(typed));
      }
    } catch (IllegalArgumentException unknown) {
      out.println("Roles are DSL, SLT, TECHNICIAN and STAFF, with commas between them.");
      return 2;
    }
    @Nullable String name = after("--name", arguments);
    if (person.isPresent()) {
      roles.add(Role.STAFF);
      name = name == null ? person.get().name() : name;
    }
    out.println(invitations.invite(new Invitation(roles, name, personId), "console"));
    return 0;
  }

  private static @Nullable String after(String option, List<String> arguments) {
    int at = arguments.indexOf(option);
    return at < 0 || at + 1 >= arguments.size() ? null : arguments.get(at + 1);
  }
}
