package school.lantern.agent.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record as JSON knows it.
 *
 * @param parts its components, in their order
 * @param constructor takes all of them
 */
record Shape(List<Part> parts, Constructor<?> constructor) {
  private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

  /** One component. */
  record Part(String name, Type type, Method accessor) {

    @Nullable Object of(Object whole) {
      try {
        return accessor.invoke(whole);
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  static Shape of(Class<?> type) {
    return KNOWN.computeIfAbsent(type, Shape::look);
  }

  private static Shape look(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return new Shape(Stream.of(components).map(Shape::part).toList(), constructor);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Part part(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return new Part(component.getName(), component.getGenericType(), accessor);
  }

  /**
   * Makes one.
   *
   * @throws IllegalArgumentException if the record refuses the values
   */
  Object make(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException("refused", refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
