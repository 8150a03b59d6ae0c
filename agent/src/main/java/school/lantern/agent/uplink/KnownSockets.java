package school.lantern.agent.uplink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * TLS as another factory makes it, over sockets that can be closed from outside: a thread that
 * reads in vain, in the middle of a handshake or of a header, cannot be interrupted otherwise.
 *
 * <p>Makes no sockets of its own: {@link javax.net.SocketFactory#createSocket()} refuses, and so a
 * client connects first.
 */
final class KnownSockets extends SSLSocketFactory {
  private static final Logger LOG = Logger.getLogger(KnownSockets.class.getName());

  private final SSLSocketFactory tls;
  private volatile @Nullable Socket latest;

  KnownSockets(SSLSocketFactory tls) {
    this.tls = tls;
  }

  /** A thread that makes one request. */
  static final class User extends Thread {
    private volatile boolean abandoned;

    User(Runnable request) {
      super(request, "request");
      setDaemon(true);
    }
  }

  /** Ends what goes on over the newest connection; that thread gets no other one. */
  void abandon(User thread) {
    thread.abandoned = true;
    Socket open = latest;
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException already) {
      LOG.log(Level.FINE, "A connection did not close", already);
    }
  }

  /** The one call of an HTTPS client that has connected. */
  @Override
  public Socket createSocket(Socket connected, String host, int port, boolean autoClose)
      throws IOException {
    latest = connected;
    if (Thread.currentThread() instanceof User user && user.abandoned) {
      connected.close();
      throw new SocketException("nobody waits for this request any more");
    }
    return tls.createSocket(connected, host, port, autoClose);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket();
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }
}
