package school.lantern.agent.link;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;
import org.jspecify.annotations.Nullable;

/** Lines over a Unix domain socket that every user may connect to. */
final class UnixExchange implements Exchange {
  private static final Line.Peer NOBODY = new Line.Peer("", null, null);

  private final Path address;
  private final Selector selector;
  private final @Nullable ServerSocketChannel server;

  private UnixExchange(Path address, @Nullable ServerSocketChannel server) throws IOException {
    this.address = address;
    this.selector = Selector.open();
    this.server = server;
    if (server != null) {
      server.configureBlocking(false);
      server.register(selector, SelectionKey.OP_ACCEPT);
    }
  }

  static UnixExchange listen(Path address, int linesMax) throws IOException {
    Files.deleteIfExists(address);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(address), linesMax);
    // Every pupil's helper must get in; who it is, the kernel tells.
    Files.setPosixFilePermissions(address, PosixFilePermissions.fromString("rw-rw-rw-"));
    return new UnixExchange(address, server);
  }

  static UnixExchange towards(Path address) throws IOException {
    return new UnixExchange(address, null);
  }

  @Override
  public @Nullable Line answer() throws IOException {
    SocketChannel socket = server == null ? null : server.accept();
    if (socket == null) {
      return null;
    }
    UnixDomainPrincipal peer = socket.getOption(ExtendedSocketOptions.SO_PEERCRED);
    return line(socket, new Line.Peer(peer.user().getName(), null, peer.group().getName()));
  }

  @Override
  public Line call() throws IOException {
    return line(SocketChannel.open(UnixDomainSocketAddress.of(address)), NOBODY);
  }

  private Line line(SocketChannel socket, Line.Peer peer) throws IOException {
    socket.configureBlocking(false);
    SelectionKey key = socket.register(selector, SelectionKey.OP_READ);
    return new UnixLine(socket, key, peer);
  }

  @Override
  public void await(long atMostMillis) throws IOException {
    selector.select(key -> {}, atMostMillis); // the caller looks at all of them
  }

  @Override
  public void wake() {
    selector.wakeup();
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
    selector.close();
  }

  private record UnixLine(SocketChannel socket, SelectionKey key, Peer peer) implements Line {
    @Override
    public int read(ByteBuffer into) throws IOException {
      return socket.read(into);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      return socket.write(from);
    }

    @Override
    public long send(FileChannel file, long from, long bytes) throws IOException {
      return file.transferTo(from, bytes, socket);
    }

    @Override
    public void wakeWhenWritable(boolean wanted) {
      if (key.isValid()) {
        key.interestOps(SelectionKey.OP_READ | (wanted ? SelectionKey.OP_WRITE : 0));
      }
    }

    @Override
    public boolean isOpen() {
      return socket.isOpen();
    }

    /** The selector lets go of it when it selects the next time. */
    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
