package school.lantern;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@code docs/architecture.md} that concern this module. */
class ArchitectureTest {
  private static final int LONGEST_FILE_LINES = 250;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("school.lantern");

  @Test
  void theModelNeedsNothingButJavaAndAnnotations() {
    classes()
        .that()
        .resideInAPackage("school.lantern.model")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "school.lantern.model",
            "java.lang..",
            "java.util..",
            "java.time..",
            "com.fasterxml.jackson.annotation",
            "org.jspecify.annotations")
        .check(CLASSES);
  }

  @Test
  void theEngineIsPure() {
    classes()
        .that()
        .resideInAPackage("school.lantern.detect")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "school.lantern.detect",
            "school.lantern.model",
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.text", // Normalizer: Unicode's own decomposition tables
            "java.nio", // buffers: a compiled policy is used where it lies; nothing is read
            "org.jspecify.annotations")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("school.lantern.detect")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("school.lantern.(**)").should().beFreeOfCycles().check(CLASSES);
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
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
