package school.lantern.agent.json;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Observation;
import school.lantern.model.UnknownObservation;

/** Makes values of a type from what {@link JsonTree} read. */
final class JsonReader {
  private JsonReader() {}

  /**
   * Makes a value.
   *
   * @throws IOException if it is not of that type
   */
  static @Nullable Object bind(@Nullable Object read, Class<?> type) throws IOException {
    try {
      return value(read, type);
    } catch (IllegalArgumentException | ClassCastException | DateTimeException unfit) {
      throw new IOException("not a " + type.getSimpleName(), unfit);
    }
  }

  private static @Nullable Object value(@Nullable Object read, Type type) {
    if (type instanceof ParameterizedType generic) {
      return read == null ? null : container(read, generic);
    }
    Class<?> plain = (Class<?>) type;
    if (read == null) {
      return absent(plain);
    }
    if (plain == Object.class || plain == String.class || plain == Boolean.class) {
      return plain.cast(read);
    }
    if (plain == boolean.class) {
      return (Boolean) read;
    }
    if (plain.isPrimitive() || Number.class.isAssignableFrom(plain)) {
      return number((Number) read, plain);
    }
    if (plain == Instant.class) {
      return Instant.parse((String) read);
    }
    if (plain == Duration.class) {
      return Duration.parse((String) read);
    }
    if (plain == UUID.class) {
      return UUID.fromString((String) read);
    }
    if (plain.isEnum()) {
      return constant(plain, (String) read);
    }
    return whole((Map<?, ?>) read, plain);
  }

  private static @Nullable Object absent(Class<?> type) {
    if (!type.isPrimitive()) {
      return null;
    }
    return type == boolean.class ? (Object) false : number(0, type);
  }

  /** Never cut: a number that does not fit is refused. */
  private static Object number(Number read, Class<?> type) {
    if (type == double.class || type == Double.class) {
      return read.doubleValue();
    }
    if (!(read instanceof Integer || read instanceof Long)) {
      throw new IllegalArgumentException("not a whole number of 64 bits");
    }
    if (type == long.class || type == Long.class) {
      return read.longValue();
    }
    if ((type == int.class || type == Integer.class) && read.longValue() == read.intValue()) {
      return read.intValue();
    }
    throw new IllegalArgumentException("not a " + type);
  }

  private static Object constant(Class<?> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName()));
  }

  private static Object container(Object read, ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      List<@Nullable Object> values = new ArrayList<>();
      for (Object one : (List<?>) read) {
        values.add(value(one, of[0]));
      }
      return values;
    }
    if (type.getRawType() == Map.class && of[0] == String.class) {
      Map<String, @Nullable Object> values = new HashMap<>();
      for (Map.Entry<?, ?> one : ((Map<?, ?>) read).entrySet()) {
        values.put((String) one.getKey(), value(one.getValue(), of[1]));
      }
      return values;
    }
    throw new IllegalStateException("this dialect has no " + type);
  }

  private static Object whole(Map<?, ?> fields, Class<?> type) {
    if (type.isSealed()) {
      Kinds kinds = Kinds.of(type);
      Object kind = fields.get(kinds.property());
      Class<?> known = kinds.types().get(String.valueOf(kind));
      if (known != null) {
        return whole(fields, known);
      }
      if (type == Observation.class && kind != null) {
        return unknown(fields, (String) kind);
      }
      throw new IllegalArgumentException("no such " + kinds.property());
    }
    if (!type.isRecord()) {
      throw new IllegalStateException("this dialect has no " + type);
    }
    Shape shape = Shape.of(type);
    @Nullable Object[] values = new @Nullable Object[shape.parts().size()];
    for (int i = 0; i < values.length; i++) {
      Shape.Part part = shape.parts().get(i);
      values[i] = value(fields.get(part.name()), part.type());
    }
    return shape.make(values);
  }

  /** Of a newer version: kept whole. */
  private static Observation unknown(Map<?, ?> fields, String kind) {
    UnknownObservation whole = new UnknownObservation(kind);
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      if (!"kind".equals(field.getKey()) && field.getValue() != null) {
        whole.fields().put((String) field.getKey(), field.getValue());
      }
    }
    return whole;
  }
}
