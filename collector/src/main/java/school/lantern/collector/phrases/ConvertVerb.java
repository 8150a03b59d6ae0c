package school.lantern.collector.phrases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import school.lantern.collector.phrases.policy.PolicyFile;
import school.lantern.collector.phrases.policy.PolicyFiles;
import school.lantern.collector.phrases.policy.PolicyReading;

/** {@code convert --to csv|yaml FILE...}: the same policy in the other format. */
final class ConvertVerb implements PhrasesVerb {

  @Override
  public String name() {
    return "convert";
  }

  @Override
  public String usage() {
    return "convert --to csv|yaml FILE...   the same policy in one file of that format";
  }

  @Override
  public int run(List<String> words, Console console) {
    Arguments arguments = Arguments.of(words, Set.of(PolicyOutput.TO), Set.of());
    PolicyOutput output =
        PolicyOutput.asked(arguments)
            .orElseThrow(() -> new WrongUsageException("Say --to csv or --to yaml."));
    Optional<List<PolicyFile>> files = console.files(arguments.plain());
    if (files.isEmpty()) {
      return MISTAKES;
    }
    PolicyReading reading = PolicyFiles.read(files.get());
    reading.lines().forEach(console.err()::println);
    reading.policy().ifPresent(policy -> console.out().print(output.written(policy)));
    return reading.errors() == 0 ? WELL : MISTAKES;
  }
}
