package school.lantern.collector.imports;

/** What was handed in cannot be read at all; the message is for whoever handed it in. */
class UnreadableException extends RuntimeException {

  UnreadableException(String message) {
    super(message);
  }

  UnreadableException(String message, Throwable cause) {
    super(message, cause);
  }
}
