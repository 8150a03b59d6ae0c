package school.lantern.agent.link;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.model.AgentPolicy;
import school.lantern.model.CompiledPhrases;

/**
 * Puts policies and their phrases together at the helper's end. Phrases that it has are not sent
 * again: after a new connection, or when only the rest of a policy has changed. Damaged ones change
 * nothing.
 */
final class PolicyInbox {
  private static final Logger LOG = Logger.getLogger(PolicyInbox.class.getName());

  private final PolicyListener listener;
  private @Nullable AgentPolicy waiting;
  private @Nullable PhrasesArrival arriving;
  private @Nullable CompiledPhrases known;
  private @Nullable ByteBuffer phrases;

  PolicyInbox(PolicyListener listener) {
    this.listener = listener;
  }

  /** A new connection: what was on its way is not. */
  void startOver() {
    waiting = null;
    arriving = null;
  }

  /** The phrases to ask for, if they are not here. */
  Optional<CompiledPhrases> policy(AgentPolicy policy) {
    startOver();
    ByteBuffer here = phrases;
    if (here != null && policy.phrases().equals(known)) {
      listener.inForce(policy, here);
      return Optional.empty();
    }
    waiting = policy;
    arriving = new PhrasesArrival(policy.phrases());
    return Optional.of(policy.phrases());
  }

  /** One piece of what was asked for; of what is no longer wanted, nothing is kept. */
  void piece(Frame.PhrasesPiece piece) {
    PhrasesArrival arrival = arriving;
    AgentPolicy policy = waiting;
    if (arrival == null || policy == null || !arrival.add(piece.bytes())) {
      return;
    }
    startOver();
    ByteBuffer whole = arrival.whole();
    if (whole == null) {
      LOG.log(Level.WARNING, "The phrases of policy {0} came damaged", policy.version());
      return;
    }
    known = arrival.name();
    phrases = whole;
    listener.inForce(policy, whole);
  }
}
