package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import school.lantern.collector.platform.ConsoleCommand;

/** {@code enrolment-tokens [withdraw NUMBER]}: which tokens are about, and takes one back. */
@ApplicationScoped
class TokensCommand implements ConsoleCommand {
  private final TokenRows rows;
  private final HandedOutTokens tokens;

  TokensCommand(TokenRows rows, HandedOutTokens tokens) {
    this.rows = rows;
    this.tokens = tokens;
  }

  @Override
  public String name() {
    return "enrolment-tokens";
  }

  @Override
  public String usage() {
    return "enrolment-tokens [withdraw NUMBER]   lists the tokens, open ones first, or withdraws one";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.isEmpty()) {
      list(out);
      return 0;
    }
    if (arguments.size() != 2 || !arguments.getFirst().equals("withdraw")) {
      out.println(usage());
      return 2;
    }
    String number = arguments.getLast();
    if (tokens.withdraw(number, "console")) {
      out.println("Withdrawn: " + number + ". Who enrolled with it stays enrolled.");
      return 0;
    }
    out.println(
        tokens.find(number).isEmpty()
            ? "There is no token " + number + "; enrolment-tokens lists them."
            : "The token " + number + " lets nobody in any more; there is nothing to withdraw.");
    return 1;
  }

  private void list(PrintStream out) {
    TokenRows.Shelf shelf = rows.shelf();
    if (shelf.open().isEmpty() && shelf.closed().isEmpty()) {
      out.println("There is no enrolment token.");
    }
    shelf.open().forEach(row -> out.println(words(row)));
    shelf.closed().forEach(row -> out.println(words(row)));
    if (shelf.leftOut() > 0) {
      out.println("and " + shelf.leftOut() + " older ones");
    }
  }

  private static String words(TokenRows.Row row) {
    HandedOutToken token = row.token();
    HandedOutToken.LastUse last = token.uses().last();
    return "%s  %-9s  %d of %d left, ends %s, made by %s, room: %s%s"
        .formatted(
            token.number(),
            row.state().label().toLowerCase(Locale.ROOT),
            token.uses().left(),
            token.uses().allowed(),
            row.moments().ends().words(),
            token.making().by(),
            row.place(),
            last == null ? "" : ", last used by " + last.hostname());
  }
}
