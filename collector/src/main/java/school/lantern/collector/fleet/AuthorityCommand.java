package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import school.lantern.collector.platform.ConsoleCommand;

/** {@code authority [announce|change|retire] [--anyway]}: changes the authority, step by step. */
@ApplicationScoped
class AuthorityCommand implements ConsoleCommand {
  private static final int DONE = 0;
  private static final int NOT_YET = 1;
  private static final int MISUSED = 2;

  private final AuthorityStanding standing;
  private final AuthorityChange change;

  AuthorityCommand(AuthorityStanding standing, AuthorityChange change) {
    this.standing = standing;
    this.change = change;
  }

  @Override
  public String name() {
    return "authority";
  }

  @Override
  public String usage() {
    return "authority [announce|change|retire] [--anyway]   replaces the authority that agents trust,"
        + " in three steps; alone: how far that is";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    List<String> rest = new ArrayList<>(arguments);
    boolean anyway = rest.remove("--anyway");
    if (rest.size() > 1) {
      out.println(usage());
      return MISUSED;
    }
    AuthorityStanding.Standing now = standing.standing();
    try {
      return switch (rest.isEmpty() ? "" : rest.getFirst()) {
        case "" -> say(now, out);
        case "announce" -> announce(now, out);
        case "change" -> change(now, anyway, out);
        case "retire" -> retire(now, anyway, out);
        default -> {
          out.println(usage());
          yield MISUSED;
        }
      };
    } catch (IllegalStateException brought) {
      out.println(brought.getMessage());
      return NOT_YET;
    }
  }

  private int announce(AuthorityStanding.Standing now, PrintStream out) {
    if (!now.settled()) {
      return say(now, out) + NOT_YET;
    }
    change.announce("console");
    out.println("Announced. Agents that are on learn of the successor within minutes.");
    return DONE;
  }

  private int change(AuthorityStanding.Standing now, boolean anyway, PrintStream out) {
    if (!now.announced() || (!now.behind().isEmpty() && !anyway)) {
      say(now, out);
      out.println("Not changed: those would have to enrol again (--anyway changes all the same).");
      return NOT_YET;
    }
    int withdrawn = change.change("console");
    out.println(
        ("Changed. Agents renew their certificates within minutes. Open enrolment tokens withdrawn,"
                + " since they carry the former authority: %d. Make new ones.")
            .formatted(withdrawn));
    return DONE;
  }

  private int retire(AuthorityStanding.Standing now, boolean anyway, PrintStream out) {
    if (now.stage() != Succession.Stage.CHANGED || (!now.behind().isEmpty() && !anyway)) {
      say(now, out);
      out.println("Not retired: those would have to enrol again (--anyway retires all the same).");
      return NOT_YET;
    }
    change.retire("console");
    out.println("Retired. What the former authority vouched for is good for nothing any more.");
    return DONE;
  }

  private static int say(AuthorityStanding.Standing now, PrintStream out) {
    out.println(
        switch (now.stage()) {
          case SETTLED -> "One authority, and no change of it under way.";
          case ANNOUNCED ->
              "A successor is announced: %d of %d devices trust it."
                  .formatted(now.ready(), now.devices());
          case CHANGED ->
              "The successor is in force: %d of %d devices have a certificate by it."
                  .formatted(now.ready(), now.devices());
        });
    now.behind().forEach(name -> out.println("  not yet: " + name));
    return DONE;
  }
}
