package school.lantern.collector.phrases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.phrases.lists.Given;
import school.lantern.collector.phrases.lists.ListImport;
import school.lantern.collector.phrases.lists.ListKind;
import school.lantern.collector.phrases.policy.Nearest;
import school.lantern.collector.phrases.policy.PhraseCategory;
import school.lantern.collector.phrases.policy.PolicyFile;

/** {@code import --from e2guardian|list|csv ... FILE}: another program's list as a policy. */
final class ImportVerb implements PhrasesVerb {
  private static final String FROM = "from";
  private static final String CATEGORY = "category";
  private static final String SEVERITY = "severity";
  private static final String LANGUAGE = "language";
  private static final String EXCEPTIONS = "exceptions";

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String usage() {
    return "import --from e2guardian|list|csv [--category X] [--severity N] [--language en]"
        + " [--exceptions] [--to yaml|csv] FILE   another program's list as a policy";
  }

  @Override
  public int run(List<String> words, Console console) {
    Arguments arguments =
        Arguments.of(
            words, Set.of(FROM, CATEGORY, SEVERITY, LANGUAGE, PolicyOutput.TO), Set.of(EXCEPTIONS));
    ListKind kind =
        arguments
            .option(FROM)
            .flatMap(ListKind::of)
            .orElseThrow(
                () ->
                    new WrongUsageException(
                        "Say --from, one of " + String.join(", ", ListKind.titles()) + "."));
    PolicyOutput output = PolicyOutput.asked(arguments).orElse(PolicyOutput.YAML);
    Given given = given(arguments);
    if (arguments.plain().size() != 1) {
      throw new WrongUsageException("Give one file.");
    }
    Optional<PolicyFile> file = console.file(arguments.plain().getFirst());
    if (file.isEmpty()) {
      return MISTAKES;
    }
    ListImport read = ListImport.of(kind, file.get(), given);
    read.reading().lines().forEach(console.err()::println);
    read.changes().forEach(change -> console.err().println(change.written()));
    read.reading().policy().ifPresent(policy -> console.out().print(output.written(policy)));
    return read.reading().errors() == 0 ? WELL : MISTAKES;
  }

  private static Given given(Arguments arguments) {
    @Nullable PhraseCategory category = null;
    Optional<String> name = arguments.option(CATEGORY);
    if (name.isPresent()) {
      category =
          PhraseCategory.of(name.get())
              .orElseThrow(
                  () ->
                      new WrongUsageException(
                          "There is no category %s. %s"
                              .formatted(
                                  name.get(),
                                  Nearest.question(
                                      name.get(),
                                      PhraseCategory.ids(),
                                      "Known: " + PhraseCategory.ids()))));
    }
    return new Given(
        category,
        arguments.option(SEVERITY).map(ImportVerb::severity).orElse(null),
        arguments.option(LANGUAGE).orElse("en"),
        arguments.has(EXCEPTIONS));
  }

  private static Integer severity(String text) {
    if (!text.matches("[1-5]")) {
      throw new WrongUsageException("--severity is a number from 1 to 5, not " + text);
    }
    return Integer.valueOf(text);
  }
}
