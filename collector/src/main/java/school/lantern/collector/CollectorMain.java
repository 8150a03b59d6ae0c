package school.lantern.collector;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the collector starts. */
@QuarkusMain
public final class CollectorMain {
  private CollectorMain() {}

  public static void main(String... arguments) {
    Quarkus.run(arguments);
  }
}
