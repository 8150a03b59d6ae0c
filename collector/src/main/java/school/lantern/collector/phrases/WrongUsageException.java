package school.lantern.collector.phrases;

/** A command was not given what it needs; the message is for who typed it. */
class WrongUsageException extends RuntimeException {

  WrongUsageException(String message) {
    super(message);
  }
}
