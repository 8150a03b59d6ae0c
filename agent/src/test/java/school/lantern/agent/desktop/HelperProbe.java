package school.lantern.agent.desktop;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.agent.moment.MachineClock;
import school.lantern.agent.window.LostDisplay;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/**
 * The real helper in a process of its own, with standard input and output in place of the link:
 * each line in is a policy, each line out an observation. Ends like the real one.
 */
final class HelperProbe {
  static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);

  static final LoginSession SESSION = new LoginSession("c2", "ada");
  static final String READY = "ready";

  private HelperProbe() {}

  public static void main(String[] arguments) throws InterruptedException {
    MachineClock clock = MachineClock.ofThisMachine();
    Inbox inbox = new Inbox();
    CountDownLatch finished = DesktopMain.stopOnSignal(inbox);
    Thread policies = new Thread(() -> readPolicies(inbox), "policies");
    policies.setDaemon(true);
    policies.start();
    Surroundings surroundings = Surroundings.ofThisProcess();
    DesktopHelper.End end = new DesktopHelper(inbox, new Printer(), clock::now, surroundings).run();
    finished.countDown();
    if (end == DesktopHelper.End.DISPLAY_GONE) {
      LostDisplay.endProcess(0);
    }
    System.exit(0);
  }

  private static void readPolicies(Inbox inbox) {
    try {
      System.out.println(READY);
      String line;
      while ((line = readLine()) != null) {
        SamplePhrases handedOut = JSON.readValue(line, SamplePhrases.class);
        inbox.policy(handedOut.policy(), handedOut.matcher());
        inbox.session(SESSION);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static @Nullable String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    int next;
    while ((next = System.in.read()) != '\n') {
      if (next < 0) {
        return null;
      }
      line.append((char) next);
    }
    return new String(
        line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static final class Printer implements Handover {
    @Override
    public void offer(Observation what) {
      try {
        byte[] line = JSON.writerFor(Observation.class).writeValueAsBytes(what);
        synchronized (this) {
          System.out.write(line);
          System.out.write('\n');
          System.out.flush();
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    @Override
    public void offerAt(Observation what, Moment at) {
      offer(what);
    }
  }
}
