package school.lantern.agent.voice;

/** Answers what is asked at the door, on the door's own thread. */
public interface VoiceDesk {

  /**
   * Answers.
   *
   * @param account who asks, as the kernel says; never what the question says
   */
  VoiceAnswer answer(String account, VoiceQuestion question);
}
