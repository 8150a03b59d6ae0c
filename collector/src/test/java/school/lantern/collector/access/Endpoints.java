package school.lantern.collector.access;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every door that the collector has, read from its classes: a new one cannot be forgotten. */
final class Endpoints {
  private Endpoints() {}

  /**
   * A door.
   *
   * @param method GET or POST
   * @param path with one letter in the place of every parameter
   * @param roles who may open it; empty when it is open to everybody who is logged on, or to all
   * @param takes the content type of what is posted, empty for nothing in particular
   * @param gives the content type of what is shown
   */
  record Endpoint(String method, String path, Set<String> roles, String takes, String gives) {
    boolean isFor(Role role) {
      return roles.contains(role.name());
    }

    boolean isPage() {
      return method.equals("GET") && gives.startsWith("text/html");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static List<Endpoint> all() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("school.lantern.collector")
            .stream()
            .filter(owner -> owner.isAnnotatedWith(Path.class))
            .flatMap(owner -> owner.getMethods().stream())
            .filter(
                method -> method.isAnnotatedWith(GET.class) || method.isAnnotatedWith(POST.class))
            .map(Endpoints::endpoint)
            .toList();
  }

  /** Whether somebody has said who may come in here. */
  static List<String> unguarded() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("school.lantern.collector")
            .stream()
            .filter(owner -> owner.isAnnotatedWith(Path.class))
            .flatMap(owner -> owner.getMethods().stream())
            .filter(
                method -> method.isAnnotatedWith(GET.class) || method.isAnnotatedWith(POST.class))
            .filter(method -> !guarded(method) && !guarded(method.getOwner()))
            .map(JavaMethod::getFullName)
            .toList();
  }

  private static boolean guarded(CanBeAnnotated place) {
    return Stream.of(RolesAllowed.class, PermitAll.class, Authenticated.class)
        .anyMatch(place::isAnnotatedWith);
  }

  private static Endpoint endpoint(JavaMethod method) {
    JavaClass owner = method.getOwner();
    String path =
        Stream.concat(
                Stream.of(owner.getAnnotationOfType(Path.class).value()),
                method.tryGetAnnotationOfType(Path.class).map(Path::value).stream())
            .map(part -> part.startsWith("/") ? part : "/" + part)
            .reduce("", String::concat)
            .replace("//", "/")
            .replaceAll("\\{[^}]*}", "x");
    boolean open =
        method.isAnnotatedWith(PermitAll.class) || method.isAnnotatedWith(Authenticated.class);
    return new Endpoint(
        method.isAnnotatedWith(GET.class) ? "GET" : "POST",
        path,
        open ? Set.of() : Set.of(values(method, RolesAllowed.class)),
        first(values(method, Consumes.class)),
        first(values(method, Produces.class)));
  }

  private static String first(String[] values) {
    return Arrays.stream(values).findFirst().orElse("");
  }

  /** What an annotation of the method says, or else that of its class. */
  private static String[] values(JavaMethod method, Class<?> annotation) {
    return Optional.<CanBeAnnotated>of(method)
        .filter(place -> place.isAnnotatedWith(annotation.getName()))
        .or(() -> Optional.of(method.getOwner()))
        .filter(place -> place.isAnnotatedWith(annotation.getName()))
        .flatMap(
            place ->
                annotations(place).stream()
                    .filter(one -> one.getRawType().isEquivalentTo(annotation))
                    .findFirst())
        .flatMap(one -> one.get("value"))
        .map(
            value ->
                value instanceof Object[] many
                    ? Arrays.copyOf(many, many.length, String[].class)
                    : new String[] {value.toString()})
        .orElse(new String[0]);
  }

  private static Set<? extends JavaAnnotation<?>> annotations(CanBeAnnotated place) {
    return switch (place) {
      case JavaMethod method -> method.getAnnotations();
      case JavaClass owner -> owner.getAnnotations();
      default -> Set.of();
    };
  }
}
