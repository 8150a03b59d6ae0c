package school.lantern.agent.desktop;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import school.lantern.agent.link.NoticeToShow;
import school.lantern.agent.link.PolicyListener;
import school.lantern.agent.notice.NoticePrompt;
import school.lantern.agent.voice.VoiceWindow;
import school.lantern.detect.CompiledPolicy;
import school.lantern.detect.PhraseMatcher;
import school.lantern.model.AgentPolicy;
import school.lantern.model.Observation;

/**
 * Passes on what the service hands out: policies to the inbox, notices to the person.
 *
 * @param inbox of the helper
 * @param prompt shows notices
 * @param voice what the menu asks for
 */
record Handouts(Inbox inbox, NoticePrompt prompt, VoiceWindow voice) implements PolicyListener {

  @Override
  public void inForce(AgentPolicy policy, ByteBuffer phrases) {
    inbox.policy(policy, PhraseMatcher.of(CompiledPolicy.of(phrases)));
  }

  @Override
  public boolean isAttended() {
    return inbox.isAttended();
  }

  @Override
  public void show(NoticeToShow notice, Consumer<Observation> answers) {
    prompt.show(notice, answers);
  }

  @Override
  public void openVoice() {
    voice.open();
  }
}
