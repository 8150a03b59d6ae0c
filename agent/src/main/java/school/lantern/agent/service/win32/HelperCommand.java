package school.lantern.agent.service.win32;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import school.lantern.agent.files.Folders;
import school.lantern.agent.files.Options;
import school.lantern.agent.win32.OwnProgram;

/** How to start a helper: the same program, with the command {@code desktop}. */
final class HelperCommand {
  private HelperCommand() {}

  /** One line, as Windows wants it. */
  static String ofThisProcess(List<String> serviceOptions) {
    String run = Options.parse(serviceOptions, "--state", "--run").orElse("--run", Folders.RUN);
    String address = Path.of(run, "agent.sock").toString();
    return OwnProgram.command("desktop", "--socket", address).stream()
        .map(HelperCommand::quoted)
        .collect(Collectors.joining(" "));
  }

  /** No part holds a quotation mark: paths and class names cannot. */
  static String quoted(String part) {
    return part.contains(" ") || part.contains(";") ? '"' + part + '"' : part;
  }
}
