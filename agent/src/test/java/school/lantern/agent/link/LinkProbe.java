package school.lantern.agent.link;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.agent.collector.Samples;
import school.lantern.agent.moment.MachineClock;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/**
 * Runs on Windows, as one end of the link: {@code door FOLDER} or {@code helper FOLDER}. Prints
 * what it is told, a line each, until its input ends.
 */
public final class LinkProbe {
  /** How many observations the helper hands over. */
  public static final int OBSERVATIONS = 1500;

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private LinkProbe() {}

  public static void main(String[] arguments) throws IOException {
    Path address = Path.of(arguments[1], "agent.sock");
    if (arguments[0].equals("door")) {
      door(address);
    } else {
      helper(address);
    }
    OUT.println("closed");
  }

  private static void door(Path address) throws IOException {
    SamplePhrases sample = SamplePhrases.named("p-1");
    Handout handout = new Handout(sample.policy(), sample.in(address.resolveSibling(".")));
    HelperDoor door = HelperDoor.open(address, handout, new Told());
    OUT.println("open");
    awaitEndOfInput();
    door.close();
  }

  private static void helper(Path address) throws IOException {
    Hello hello = new Hello(UUID.randomUUID(), "none", ProcessHandle.current().pid());
    try (ServiceLink link =
        ServiceLink.open(
            address,
            hello,
            MachineClock.ofThisMachine(),
            (policy, phrases) -> OUT.println("policy " + policy.version()),
            session -> OUT.println("session " + session.account()))) {
      for (int number = 0; number < OBSERVATIONS; number++) {
        link.offer(Samples.title("t" + number));
      }
      OUT.println("offered");
      awaitEndOfInput();
    }
  }

  private static void awaitEndOfInput() throws IOException {
    int next;
    do {
      next = System.in.read();
    } while (next >= 0);
  }

  private static final class Told implements HelperEvents {
    private long last;
    private int observed;

    @Override
    public LoginSession arrived(Helper helper) {
      OUT.println("arrived " + helper.account() + " in " + helper.sessionHint());
      return new LoginSession(helper.sessionHint(), helper.account());
    }

    @Override
    public void observed(Helper helper, long n, Moment at, Observation what) {
      if (n != last + 1 && n != 1) { // each helper begins with 1
        OUT.println("out of order: " + n + " after " + last);
      }
      last = n;
      observed++;
      if (observed % OBSERVATIONS == 0) {
        OUT.println("observed " + observed);
      }
    }

    @Override
    public void stranger(String account) {
      throw new AssertionError("everybody is let in here");
    }

    @Override
    public void silent(Helper helper, boolean silent) {
      OUT.println("silent " + silent);
    }

    @Override
    public void left(Helper helper, boolean saidGoodBye) {
      OUT.println(saidGoodBye ? "left" : "lost");
    }
  }
}
