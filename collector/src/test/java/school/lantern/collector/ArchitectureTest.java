package school.lantern.collector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@code docs/architecture.md} that concern the collector. */
class ArchitectureTest {
  private static final int LONGEST_FILE_LINES = 250;
  private static final String COLLECTOR = "school.lantern.collector.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("school.lantern.collector");

  @Test
  void decisionsArePure() {
    classes()
        .that()
        .resideInAnyPackage(COLLECTOR + "supervision..", COLLECTOR + "rules..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            COLLECTOR + "supervision..",
            COLLECTOR + "rules..",
            "school.lantern.model..",
            "java.lang..",
            "java.util..",
            "java.time..",
            "com.fasterxml.jackson.annotation", // findings are kept as JSON
            "org.jspecify.annotations")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(COLLECTOR + "supervision..", COLLECTOR + "rules..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .check(CLASSES);
  }

  @Test
  void thePlatformImportsNoFeature() {
    noClasses()
        .that()
        .resideInAPackage(COLLECTOR + "platform..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("school.lantern.collector..")
                .and(JavaClass.Predicates.resideOutsideOfPackage(COLLECTOR + "platform..")))
        .check(CLASSES);
  }

  @Test
  void persistenceStaysInEntitiesAndStores() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Entity")
        .and()
        .haveSimpleNameNotEndingWith("Store")
        .and()
        .haveSimpleNameNotContaining("Entity$")
        .and()
        .doNotHaveSimpleName("Database") // begins the transactions
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "io.quarkus.hibernate..", "java.sql..")
        .check(CLASSES);
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should()
        .notBePublic()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void theWebStaysAtTheDoors() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Resource")
        .and()
        .haveSimpleNameNotEndingWith("Pages")
        .and()
        .resideOutsideOfPackages(COLLECTOR + "platform..", COLLECTOR + "access..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..")
        .check(CLASSES);
  }

  @Test
  void eachLibraryHasOneHome() {
    noClasses()
        .that()
        .resideOutsideOfPackage(COLLECTOR + "phrases.policy..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.yaml.snakeyaml..")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("school.lantern.collector.(*)..").should().beFreeOfCycles().check(CLASSES);
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
