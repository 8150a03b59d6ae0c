package school.lantern.collector.platform;

/**
 * What a machine is told when it is refused (RFC 9457, {@code application/problem+json}).
 *
 * @param type a URN that tells the reasons apart, such as {@code urn:lantern:problem:bad-token}
 * @param title the reason in a few words
 * @param status HTTP status code
 * @param detail one sentence for the technician; never pupil text
 */
public record Problem(String type, String title, int status, String detail) {

  /** Media type of a problem. */
  public static final String JSON = "application/problem+json";
}
