package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.ConsoleCommand;

/** Makes an enrolment token and prints it, alone on its line. */
@ApplicationScoped
class EnrolmentTokenCommand implements ConsoleCommand {
  private static final Duration WEEK = Duration.ofDays(7);

  private final EnrolmentTokens tokens;

  EnrolmentTokenCommand(EnrolmentTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public String name() {
    return "enrolment-token";
  }

  @Override
  public String usage() {
    return "enrolment-token [--uses N] [--valid 7d] [--room ID]: a token with which N workstations"
        + " (1) can enrol for that time (7d; also 12h, 30m), into that room";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    try {
      out.println(tokens.make(terms(arguments), "console"));
      return 0;
    } catch (IllegalArgumentException | NoSuchElementException wrong) {
      out.println("Not understood: " + wrong.getMessage());
      out.println(usage());
      return 2;
    }
  }

  private static EnrolmentTokens.Terms terms(List<String> arguments) {
    int uses = 1;
    Duration valid = WEEK;
    @Nullable String room = null;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      if (!rest.hasNext()) {
        throw new IllegalArgumentException(option + " needs a value");
      }
      String value = rest.next();
      switch (option) {
        case "--uses" -> uses = Integer.parseInt(value);
        case "--valid" -> valid = duration(value);
        case "--room" -> room = value;
        default -> throw new IllegalArgumentException(option);
      }
    }
    return new EnrolmentTokens.Terms(uses, valid, room);
  }

  /** {@code 7d}, {@code 12h} or {@code 30m}. */
  private static Duration duration(String text) {
    if (!text.matches("\\d{1,6}[dhm]")) {
      throw new IllegalArgumentException("--valid " + text);
    }
    long amount = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 'd' -> Duration.ofDays(amount);
      case 'h' -> Duration.ofHours(amount);
      default -> Duration.ofMinutes(amount);
    };
  }
}
