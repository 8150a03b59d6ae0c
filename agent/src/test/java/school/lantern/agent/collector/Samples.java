package school.lantern.agent.collector;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseRule;
import school.lantern.model.WindowFocus;

/** Observations to play with. */
public final class Samples {
  public static final LoginSession SESSION = new LoginSession("c2", "amelia.k");
  public static final UUID BOOT = UUID.fromString("6f1f9d0e-52c8-4a39-9d9f-0d9f3f6f0a11");
  public static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private Samples() {}

  public static Moment at(long seconds) {
    return new Moment(NINE.plusSeconds(seconds), 1_000_000 + seconds * 1000, BOOT);
  }

  public static WindowFocus title(String title) {
    return new WindowFocus(
        SESSION, new FrontWindow("mousepad", title), NINE, Duration.ofSeconds(3));
  }

  public static PhraseFlag phrase(String context) {
    return new PhraseFlag(
        SESSION,
        new PhraseRule("sh-001", "hurt myself", "self-harm", 5),
        context,
        new FrontWindow("mousepad", null),
        "p-1");
  }
}
