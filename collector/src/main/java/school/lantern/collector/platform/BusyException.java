package school.lantern.collector.platform;

/** The collector cannot do it now; the same request may work in a while. */
public class BusyException extends RuntimeException {

  public BusyException(String message) {
    super(message);
  }

  public BusyException(String message, Throwable cause) {
    super(message, cause);
  }
}
