package school.lantern.collector.platform;

/**
 * The database refused something that it should have done: our mistake, or its disk. The
 * transaction is rolled back.
 */
public class StoreException extends RuntimeException {

  /**
   * @param doing what was being done, for the log; never pupil text
   */
  public StoreException(String doing, Throwable cause) {
    super("The database failed while " + doing, cause);
  }
}
