package school.lantern.agent.json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Observation;

/**
 * The records of a sealed interface, told apart by a property of their own: {@code kind} for
 * observations, which name their kinds themselves; else the interface's name, and each record goes
 * by its own, so that {@code Frame.GoodBye} is the {@code frame} {@code good-bye}.
 *
 * @param property where the kind stands
 * @param types the records, by kind
 */
record Kinds(String property, Map<String, Class<?>> types) {
  private static final Map<Class<?>, Kinds> KNOWN = new ConcurrentHashMap<>();

  /** The kinds of this sealed interface. */
  static Kinds of(Class<?> sealed) {
    return KNOWN.computeIfAbsent(sealed, Kinds::look);
  }

  /** The kinds that a record is one of, or {@code null} when it stands for itself. */
  static @Nullable Kinds among(Class<?> type) {
    for (Class<?> one : type.getInterfaces()) {
      if (one.isSealed()) {
        return of(one);
      }
    }
    return null;
  }

  private static Kinds look(Class<?> sealed) {
    Map<String, Class<?>> types = new HashMap<>();
    Stream.of(sealed.getPermittedSubclasses())
        .filter(Class::isRecord)
        .forEach(type -> types.put(name(type, sealed), type));
    String property = sealed == Observation.class ? "kind" : dashed(sealed);
    return new Kinds(property, Map.copyOf(types));
  }

  private static String name(Class<?> type, Class<?> sealed) {
    if (sealed != Observation.class) {
      return dashed(type);
    }
    try {
      return (String) type.getField("KIND").get(null);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type + " does not say its kind", impossible);
    }
  }

  String nameOf(Class<?> type) {
    return types.entrySet().stream()
        .filter(entry -> entry.getValue() == type)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static String dashed(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
