package school.lantern.agent.service;

/** A service at work, for whoever may end it or knows more than it. From any thread. */
public interface RunningService {

  /** Ends it soon. */
  void stop();

  /** The system called out that a session began, ended or was locked. */
  void sessionsChanged();
}
