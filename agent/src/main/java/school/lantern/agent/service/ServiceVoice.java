package school.lantern.agent.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.link.HelperDoor;
import school.lantern.agent.moment.MachineClock;
import school.lantern.agent.spool.Fate;
import school.lantern.agent.spool.Spool;
import school.lantern.agent.spool.SpoolException;
import school.lantern.agent.uplink.PolicyOnDisk;
import school.lantern.agent.uplink.Uplink;
import school.lantern.agent.uplink.UplinkStatus;
import school.lantern.agent.voice.Allowance;
import school.lantern.agent.voice.VoiceAnswer;
import school.lantern.agent.voice.VoiceAnswer.Message;
import school.lantern.agent.voice.VoiceAnswer.Refusal;
import school.lantern.agent.voice.VoiceDesk;
import school.lantern.agent.voice.VoiceDoor;
import school.lantern.agent.voice.VoiceQuestion;
import school.lantern.agent.voice.VoiceState;
import school.lantern.model.AgentPolicy;
import school.lantern.model.Audience;
import school.lantern.model.ConcernRaised;
import school.lantern.model.LoginSession;
import school.lantern.model.Notice;
import school.lantern.model.SchoolNotice;

/**
 * Tells a person what is recorded of them, and keeps what they write: on disk before they are told
 * so, and sent at once. For the thread of the door of voices only.
 */
final class ServiceVoice implements VoiceDesk {
  private static final Logger LOG = Logger.getLogger(ServiceVoice.class.getName());

  private final SessionDesk desk;
  private final Spool spool;
  private final Journal journal;
  private final Ways ways;
  private final MachineClock clock;
  private final Allowance allowance = new Allowance();

  /**
   * Where things go from here.
   *
   * @param collector the way to it
   * @param helpers the door at which they are
   */
  record Ways(Uplink collector, HelperDoor helpers) {}

  ServiceVoice(SessionDesk desk, Spool spool, Journal journal, Ways ways, MachineClock clock) {
    this.desk = desk;
    this.spool = spool;
    this.journal = journal;
    this.ways = ways;
    this.clock = clock;
  }

  /** Opens its door; {@code null} if that fails. */
  @Nullable VoiceDoor open(Path run) {
    try {
      return VoiceDoor.open(run.resolve("voice.sock"), this);
    } catch (IOException failed) {
      LOG.log(
          Level.SEVERE, "Nobody can ask what is recorded, or say that they are worried", failed);
      return null;
    }
  }

  @Override
  public VoiceAnswer answer(String account, VoiceQuestion question) {
    if (question instanceof VoiceQuestion.Concern concern) {
      Kept kept = keep(account, concern);
      Message message = kept.ticket() == null ? null : new Message(kept.ticket(), Fate.WAITS);
      return new VoiceAnswer(state(account), kept.refusal(), message);
    }
    if (question instanceof VoiceQuestion.Open open) {
      Optional<UUID> helper = desk.helperToShow(session(account, open.session()));
      helper.ifPresent(ways.helpers()::openVoice);
      return new VoiceAnswer(state(account), helper.isEmpty() ? Refusal.NO_WINDOW : null, null);
    }
    String ticket = ((VoiceQuestion.State) question).ticket();
    Message message = ticket == null ? null : new Message(ticket, spool.fate(ticket, account));
    return new VoiceAnswer(state(account), null, message);
  }

  /** Either why it was not kept, or by what its writer may ask for it. */
  private record Kept(@Nullable Refusal refusal, @Nullable String ticket) {}

  private Kept keep(String account, VoiceQuestion.Concern concern) {
    String text = concern.text() == null ? "" : concern.text().strip();
    if (text.isEmpty()) {
      return new Kept(Refusal.EMPTY, null);
    }
    if (text.length() > ConcernRaised.TEXT_MAX_CHARS) {
      return new Kept(Refusal.TOO_LONG, null);
    }
    if (!allowance.take(account, System.nanoTime())) {
      LOG.log(Level.WARNING, "Too many messages of {0} within minutes; one was refused", account);
      return new Kept(Refusal.TOO_MANY, null);
    }
    try {
      ConcernRaised raised = new ConcernRaised(session(account, concern.session()), text);
      String ticket = spool.appendFollowed(clock.now(), raised, account);
      journal.appended(true);
      return new Kept(null, ticket);
    } catch (SpoolException full) {
      LOG.log(Level.SEVERE, "A message could not be kept; its writer was told so", full);
      return new Kept(Refusal.NOT_KEPT, null);
    }
  }

  private LoginSession session(String account, @Nullable String hint) {
    return desk.sessions().of(account, hint == null ? "" : hint);
  }

  private VoiceState state(String account) {
    PolicyOnDisk onDisk = ways.collector().policy();
    AgentPolicy policy = onDisk == null ? null : onDisk.policy();
    SchoolNotice notice = policy == null ? null : policy.notice();
    VoiceState.InForce inForce =
        policy == null
            ? new VoiceState.InForce(null, Notice.BUILT_IN, true, false)
            : new VoiceState.InForce(
                policy.version(),
                version(policy, account),
                policy.readsTypingOf(account),
                policy.openFieldsOnly());
    return new VoiceState(
        notice == null ? null : notice.school(),
        policy == null ? Audience.PUPIL : policy.audienceOf(account),
        inForce,
        health(),
        new VoiceState.Concerns(
            spool.followed(account, Fate.WAITS), spool.followed(account, Fate.LOST)));
  }

  private static int version(AgentPolicy policy, String account) {
    SchoolNotice notice = policy.notice();
    return notice == null
        ? Notice.BUILT_IN
        : notice.noticeFor(policy.audienceOf(account)).map(Notice::version).orElse(Notice.BUILT_IN);
  }

  private VoiceState.Health health() {
    UplinkStatus status = ways.collector().status();
    UplinkStatus.Contact contact = status.contact();
    return new VoiceState.Health(
        status.deviceId() != null,
        status.trouble() == null,
        contact == null ? null : contact.lastReceipt(),
        desk.summary(any -> true).counts().complete());
  }
}
