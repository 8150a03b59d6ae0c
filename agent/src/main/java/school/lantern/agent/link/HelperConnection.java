package school.lantern.agent.link;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One helper's connection, on the service's side. For the door's thread only. */
final class HelperConnection implements AutoCloseable {
  /** A helper that does not read what it is sent is broken or hostile. */
  private static final int FRAMES_UNREAD_MAX = 1000;

  private final Line line;
  private final FrameChannel frames;
  private final HelperEvents events;
  private final Pulse pulse = Pulse.ofService(System.nanoTime());
  private @Nullable Helper helper;
  private boolean saidGoodBye;
  private boolean silent;

  HelperConnection(Line line, HelperEvents events) {
    this.line = line;
    this.frames = FrameChannel.toHelper(line);
    this.events = events;
  }

  String account() {
    return line.peer().account();
  }

  /**
   * Takes what has arrived.
   *
   * @return false at the end of the stream
   * @throws IOException if the helper breaks the protocol
   */
  boolean receive(@Nullable Handout handout) throws IOException {
    List<Frame> received = frames.receive();
    if (received == null) {
      return false;
    }
    long onDisk = 0;
    for (Frame frame : received) {
      if (frame instanceof Frame.Greeting greeting && helper == null) {
        greet(greeting, handout);
      } else if (frame instanceof Frame.Observed observed && helper != null) {
        events.observed(helper, observed.n(), observed.at(), observed.what());
        onDisk = observed.n();
      } else if (frame instanceof Frame.PhrasesWanted wanted && helper != null) {
        sendPhrases(wanted, handout);
      } else if (frame instanceof Frame.GoodBye) {
        saidGoodBye = true;
      } else if (!(frame instanceof Frame.Alive)) {
        throw new IOException("a frame out of order");
      }
    }
    if (onDisk > 0) {
      frames.send(new Frame.OnDisk(onDisk));
    }
    if (!received.isEmpty()) {
      pulse.heard(System.nanoTime());
      tellSilence(false);
    }
    return true;
  }

  private void greet(Frame.Greeting greeting, @Nullable Handout handout) throws IOException {
    Hello hello = greeting.hello();
    if (greeting.version() != Frame.VERSION
        || hello == null
        || hello.run() == null
        || hello.sessionHint() == null) {
      throw new IOException("a greeting of version " + greeting.version());
    }
    String told = line.peer().session();
    String session = told == null ? hello.sessionHint() : told;
    Helper arrived = new Helper(hello.run(), account(), session, hello.secretFields());
    frames.send(new Frame.Welcome(events.arrived(arrived)));
    helper = arrived;
    if (handout != null) {
      frames.send(new Frame.PolicyInForce(handout.policy()));
      sendNotice(arrived, handout);
    }
  }

  private void sendNotice(Helper to, Handout handout) throws IOException {
    Optional<NoticeToShow> notice = events.notice(to, handout.policy());
    if (notice.isPresent()) {
      frames.send(new Frame.ShowNotice(notice.get()));
    }
  }

  /** Asks for the window of voices, if it is this helper that should open it. */
  void openVoice(Set<UUID> runs) throws IOException {
    if (helper != null && runs.remove(helper.run())) {
      frames.send(new Frame.OpenVoice());
    }
  }

  /** A new policy: phrases of the one before that are on their way are of no use any more. */
  void handOut(Handout handout) throws IOException {
    if (helper != null) {
      frames.stopSending();
      frames.send(new Frame.PolicyInForce(handout.policy()));
      sendNotice(helper, handout);
    }
  }

  private void sendPhrases(Frame.PhrasesWanted wanted, @Nullable Handout handout)
      throws IOException {
    if (handout != null && handout.policy().phrases().equals(wanted.phrases())) {
      frames.send(handout.phrases());
    }
  }

  /**
   * Speaks if it is time, and notices silence.
   *
   * @throws IOException if the connection is broken, or nobody greets or reads at its other end
   */
  void beat() throws IOException {
    long now = System.nanoTime();
    if (pulse.isDueToSpeak(now)) {
      frames.send(new Frame.Alive());
    }
    if (frames.framesWaiting() > FRAMES_UNREAD_MAX) {
      throw new IOException("does not read");
    }
    if (pulse.isStale(now)) {
      if (helper == null) {
        throw new IOException("never said who it is");
      }
      tellSilence(true);
    }
  }

  private void tellSilence(boolean now) {
    if (helper != null && silent != now) {
      silent = now;
      events.silent(helper, now);
    }
  }

  long millisUntilNextBeat() {
    return pulse.millisUntilNextLook(System.nanoTime());
  }

  /** Writes what waits. */
  void flush() throws IOException {
    line.wakeWhenWritable(frames.flush());
  }

  /** Closes without telling that the helper left: the service itself is going. */
  void abandon() throws IOException {
    frames.close();
  }

  @Override
  public void close() throws IOException {
    frames.close();
    if (helper != null) {
      events.left(helper, saidGoodBye);
    }
  }
}
