package school.lantern.agent.window;

/** A desktop that is being watched. */
public interface WindowWatch extends AutoCloseable {

  /** Ends the watch. Not to be called once the display is gone. */
  @Override
  void close();
}
