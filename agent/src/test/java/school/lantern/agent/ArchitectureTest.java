package school.lantern.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@code docs/architecture.md} that concern the agent. */
class ArchitectureTest {
  private static final int LONGEST_FILE_LINES = 250;
  private static final String AGENT = "school.lantern.agent.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("school.lantern.agent");

  @Test
  void typedTextStaysInMemory() {
    noClasses()
        .that()
        .resideInAnyPackage(AGENT + "spool..", AGENT + "link..", AGENT + "uplink..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(AGENT + "typing..", AGENT + "keyboard..")
        .check(CLASSES);
  }

  @Test
  void typingIsPure() {
    classes()
        .that()
        .resideInAPackage(AGENT + "typing..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            AGENT + "typing..",
            "school.lantern.model..",
            "school.lantern.detect..",
            "java.lang..",
            "java.util..",
            "java.time..",
            "org.jspecify.annotations")
        .check(CLASSES);
  }

  @Test
  void eachLibraryHasOneHome() {
    onlyIn("com.github.kwhat..", "keyboard..");
    onlyIn("oshi..", "health..");
    onlyIn("java.sql..", "spool..");
    onlyIn("java.net.http..", "nowhere.."); // 700 classes and three threads for a request a minute
    onlyIn(
        "com.sun.jna..",
        "account..",
        "budget..",
        "keyboard..",
        "window..",
        "session..",
        ".win32..");
  }

  private static void onlyIn(String library, String... homes) {
    String[] packages = Stream.of(homes).map(home -> AGENT + home).toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  /** The packaged SQLite driver cannot write them as texts, see deploy/agent/stand-ins. */
  @Test
  void datesAreStoredAsNumbers() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.sql\\.(Date|Time|Timestamp)")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("school.lantern.agent.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void filesStayShort() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<Path> tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > LONGEST_FILE_LINES)
              .toList();
      assertThat(tooLong).as("files over %d lines", LONGEST_FILE_LINES).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
