package school.lantern.agent.spool;

/** The spool could not take or give; whoever handed something over must keep it and try again. */
public final class SpoolException extends RuntimeException {
  SpoolException(String message, Throwable cause) {
    super(message, cause);
  }
}
