package school.lantern.agent.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A real service in a JVM of its own, so that it can be killed. */
final class ServiceProcess {
  private ServiceProcess() {}

  public static void main(String[] arguments) {
    System.exit(ServiceMain.run(Arrays.asList(arguments)));
  }

  static Process start(Path state, Path run) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                ServiceProcess.class.getName(),
                "--state",
                state.toString(),
                "--run",
                run.toString()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(state.resolveSibling("log").toFile()))
        .start();
  }
}
