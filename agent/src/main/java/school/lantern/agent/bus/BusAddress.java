package school.lantern.agent.bus;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Where a bus can be reached, as D-Bus writes it: {@code unix:path=/run/user/1000/bus,guid=1f}. */
public final class BusAddress {
  private static final String UNIX = "unix:";
  private static final String PATH = "path=";

  private BusAddress() {}

  /**
   * The socket of the first address that has one. Those without a file ({@code abstract=}) are out
   * of Java's reach.
   */
  public static Optional<Path> socket(String addresses) {
    return Arrays.stream(addresses.split(";", -1))
        .filter(address -> address.startsWith(UNIX))
        .flatMap(address -> Arrays.stream(address.substring(UNIX.length()).split(",", -1)))
        .filter(pair -> pair.startsWith(PATH))
        .map(pair -> Path.of(unescaped(pair.substring(PATH.length()))))
        .findFirst();
  }

  private static String unescaped(String value) {
    return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
