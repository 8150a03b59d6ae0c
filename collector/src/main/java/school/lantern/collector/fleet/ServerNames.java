package school.lantern.collector.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The names and addresses that a server certificate must hold. */
final class ServerNames {
  private ServerNames() {}

  /** What the machine knows of itself, and what the school added. */
  static NavigableSet<String> of(Collection<String> configured) {
    NavigableSet<String> names = new TreeSet<>(List.of("localhost", "127.0.0.1"));
    configured.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).forEach(names::add);
    try {
      names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
    } catch (UnknownHostException nameless) {
      // A machine without a name of its own is reached by address or by a configured name.
    }
    try {
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> !address.isLinkLocalAddress() && !address.isAnyLocalAddress())
          .map(InetAddress::getHostAddress)
          .map(address -> address.replaceFirst("%.*", "")) // the interface behind an IPv6 address
          .forEach(names::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return names;
  }
}
