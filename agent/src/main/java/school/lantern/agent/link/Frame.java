package school.lantern.agent.link;

import java.nio.ByteBuffer;
import school.lantern.model.AgentPolicy;
import school.lantern.model.CompiledPhrases;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/**
 * One message on the link, either way. JSON behind a length of four bytes; behind a length below
 * zero, that many bytes of a file; and {@link Alive} is a length of zero.
 */
sealed interface Frame {
  /** Both ends come from one package; after an update the helpers restart. */
  int VERSION = 4;

  /** Helper, first of all. */
  record Greeting(int version, Hello hello) implements Frame {}

  /** Helper: one observation, by its own rising number. */
  record Observed(long n, Moment at, Observation what) implements Frame {}

  /** Helper, last of all: what follows is no accident. */
  record GoodBye() implements Frame {}

  /** Both, so that silence means something. The only one that comes often: it has no body. */
  record Alive() implements Frame {}

  /** Service: whose session it is. */
  record Welcome(LoginSession session) implements Frame {}

  /** Service: what to look for; the phrases are sent to who asks for them. */
  record PolicyInForce(AgentPolicy policy) implements Frame {}

  /**
   * Helper: send the phrases of the policy in force. One that is no longer in force is not sent.
   */
  record PhrasesWanted(CompiledPhrases phrases) implements Frame {}

  /** Service: some bytes of the phrases, in their order. No JSON. */
  record PhrasesPiece(ByteBuffer bytes) implements Frame {}

  /** Service: everything up to this number may be forgotten. */
  record OnDisk(long n) implements Frame {}

  /** Service: show this; the answer comes as an observation. */
  record ShowNotice(NoticeToShow notice) implements Frame {}

  /** Service: open the window in which somebody may ask what is recorded, or tell. */
  record OpenVoice() implements Frame {}
}
