package school.lantern.agent.collector;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Hands out files of phrases, and misbehaves when it is asked to. */
public final class PhrasesServed {
  /** The next fetches go wrong in these ways, one each. */
  public final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

  public final AtomicInteger fetched = new AtomicInteger();

  /** What becomes of the file on its way. */
  public volatile UnaryOperator<byte[]> turnInto = UnaryOperator.identity();

  void answer(HttpExchange exchange, @Nullable SamplePhrases inForce) throws IOException {
    fetched.incrementAndGet();
    Fault fault = faults.poll();
    if (fault != null) {
      fault.on(exchange);
    } else if (inForce == null
        || !exchange.getRequestURI().getPath().endsWith(inForce.policy().phrases().sha256())) {
      Fault.status(404).on(exchange);
    } else {
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
      Fault.reply(exchange, 200, gzip(turnInto.apply(inForce.bytes())));
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }
}
