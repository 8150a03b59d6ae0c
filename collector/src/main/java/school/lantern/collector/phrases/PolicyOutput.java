package school.lantern.collector.phrases;

import java.util.Optional;
import school.lantern.collector.phrases.policy.CsvWriter;
import school.lantern.collector.phrases.policy.YamlWriter;
import school.lantern.detect.PhrasePolicy;

/** The formats that a policy can be written in. */
enum PolicyOutput {
  CSV,
  YAML;

  /** The option that names one. */
  static final String TO = "to";

  /** The one that was asked for, if any was. */
  static Optional<PolicyOutput> asked(Arguments arguments) {
    return arguments
        .option(TO)
        .map(
            name ->
                switch (name) {
                  case "csv" -> CSV;
                  case "yaml" -> YAML;
                  default -> throw new WrongUsageException("--to is csv or yaml, not " + name);
                });
  }

  String written(PhrasePolicy policy) {
    return switch (this) {
      case CSV -> CsvWriter.written(policy);
      case YAML -> YamlWriter.written(policy);
    };
  }
}
