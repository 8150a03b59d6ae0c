package school.lantern.agent.secretfield;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.bus.BusAddress;
import school.lantern.agent.bus.BusCall;
import school.lantern.agent.bus.BusCall.Target;
import school.lantern.agent.bus.BusConnection;
import school.lantern.agent.bus.BusMessage;

/**
 * Learns from the desktop's accessibility bus (AT-SPI) what kind of field has the focus.
 *
 * <pre>
 *   program  → all      StateChanged("focused", 1)       {@link Field#ASKED}
 *   this     → program  GetRole                          of the object that called out
 *   program  → this     40, a password field             {@link Field#SECRET}
 *                       any other                        {@link Field#OPEN}
 *   program  → all      StateChanged("focused", 0)       {@link Field#UNTOLD}, if it had the focus;
 *   program  → all      Deactivate                       the same when its window is left, if it was open
 *   bus      → all      NameOwnerChanged                 the same when the program ends
 * </pre>
 *
 * <p>One thread that waits in the kernel; a program that hangs keeps nobody waiting, its field
 * stays asked. A bus that is lost, or not there yet, is tried again. Only the kind of field is
 * asked for, never what stands in it.
 */
public final class AccessibleFields implements FieldWatch {
  private static final Logger LOG = Logger.getLogger(AccessibleFields.class.getName());

  static final int PASSWORD_TEXT = 40;

  private static final long CLOSE_TIMEOUT_MILLIS = 3000;
  private static final long FIRST_WAIT_MILLIS = 5_000;
  private static final long LONGEST_WAIT_MILLIS = 300_000;
  private static final String FOCUSED = "focused";
  private static final String FOCUS =
      "type='signal',interface='org.a11y.atspi.Event.Object',member='StateChanged',arg0='focused'";
  private static final String WINDOW_LEFT =
      "type='signal',interface='org.a11y.atspi.Event.Window',member='Deactivate'";
  private static final String PROGRAM_ENDED =
      "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg2=''";
  private static final Target STARTER = new Target("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus");
  private static final Target REGISTRY =
      new Target("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry");
  private static final String ACCESSIBLE = "org.a11y.atspi.Accessible";

  private final FieldListener listener;
  private final Thread thread;
  private volatile boolean closing;
  private boolean toldTrouble;
  private long waitMillis = FIRST_WAIT_MILLIS;

  /** The object that has the focus, and the serial of the question about it. */
  private BusMessage.@Nullable Origin focused;

  private int question;

  /** Whether it was told to be no secret. */
  private boolean open;

  private AccessibleFields(Path sessionBus, FieldListener listener) {
    this.listener = listener;
    this.thread = new Thread(() -> run(sessionBus), "fields");
    thread.setDaemon(true);
  }

  /**
   * Begins to listen.
   *
   * @param environment of the session: names its bus
   * @return empty when the session has no bus that can be reached
   */
  public static Optional<AccessibleFields> listen(
      Map<String, String> environment, FieldListener listener) {
    return BusAddress.socket(environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", ""))
        .map(
            bus -> {
              AccessibleFields fields = new AccessibleFields(bus, listener);
              fields.thread.start();
              return fields;
            });
  }

  private void run(Path sessionBus) {
    while (!closing) {
      try {
        hear(sessionBus);
      } catch (IOException | RuntimeException lost) {
        if (!closing && !toldTrouble) {
          toldTrouble = true;
          LOG.log(Level.WARNING, "Password fields are not recognised for now", lost);
        }
      }
      lost();
      try {
        Thread.sleep(waitMillis); // until the next try
      } catch (InterruptedException closed) {
        return;
      }
      waitMillis = Math.min(2 * waitMillis, LONGEST_WAIT_MILLIS);
    }
  }

  private void hear(Path sessionBus) throws IOException {
    try (BusConnection bus = BusConnection.open(accessibilityBus(sessionBus))) {
      bus.match(FOCUS);
      bus.match(WINDOW_LEFT);
      bus.match(PROGRAM_ENDED);
      bus.call(wanted("object:state-changed:focused"));
      bus.call(wanted("window:deactivate"));
      waitMillis = FIRST_WAIT_MILLIS;
      toldTrouble = false;
      while (!closing) {
        hear(bus, bus.next());
      }
    }
  }

  private static BusCall wanted(String event) {
    return BusCall.of(REGISTRY, "RegisterEvent", event, BusCall.NO_TEXTS, "");
  }

  /** Starts it if it does not run yet. */
  private static Path accessibilityBus(Path sessionBus) throws IOException {
    try (BusConnection bus = BusConnection.open(sessionBus)) {
      int asked = bus.call(BusCall.of(STARTER, "GetAddress"));
      BusMessage answer = bus.next();
      while (answer.answers() != asked) {
        answer = bus.next();
      }
      return (answer.type() == BusMessage.ANSWER
              ? BusAddress.socket(answer.text())
              : Optional.<Path>empty())
          .orElseThrow(() -> new IOException("this desktop has no accessibility bus"));
    }
  }

  private void hear(BusConnection bus, BusMessage message) throws IOException {
    if (message.type() == BusMessage.SIGNAL
        && message.member().equals("StateChanged")
        && message.text().equals(FOCUSED)) {
      if (message.numberAfterText() == 1) {
        gained(bus, message.origin());
      } else if (message.origin().equals(focused)) {
        lost();
      }
    } else if (message.type() == BusMessage.SIGNAL && message.member().equals("Deactivate")) {
      left(message.origin());
    } else if (message.type() == BusMessage.SIGNAL
        && message.member().equals("NameOwnerChanged")
        && focused != null
        && message.text().equals(focused.sender())) {
      lost();
    } else if (question != 0 && message.answers() == question) {
      question = 0;
      boolean told = message.type() == BusMessage.ANSWER;
      boolean secret = told && message.number() == PASSWORD_TEXT;
      open = told && !secret;
      listener.field(!told ? Field.UNTOLD : secret ? Field.SECRET : Field.OPEN);
    }
  }

  /** Some programs call the same out twice. */
  private void gained(BusConnection bus, BusMessage.Origin origin) throws IOException {
    if (!origin.equals(focused)) {
      focused = origin;
      open = false;
      listener.field(Field.ASKED);
      question =
          bus.call(BusCall.of(new Target(origin.sender(), origin.path(), ACCESSIBLE), "GetRole"));
    }
  }

  /**
   * Not every program says that its field lost the focus with its window. A secret stays one until
   * another field is told: a list that drops down may count as another window.
   */
  private void left(BusMessage.Origin window) {
    if (open && focused != null && focused.sender().equals(window.sender())) {
      lost();
    }
  }

  private void lost() {
    focused = null;
    question = 0;
    open = false;
    listener.field(Field.UNTOLD);
  }

  @Override
  public void close() {
    closing = true;
    thread.interrupt(); // closes the channel that it waits on
    try {
      thread.join(CLOSE_TIMEOUT_MILLIS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
