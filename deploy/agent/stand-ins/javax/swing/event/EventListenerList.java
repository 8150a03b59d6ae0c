package javax.swing.event;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.EventListener;
import java.util.List;

/**
 * The one class of the desktop module that the keyboard library needs. The package's runtime leaves that module out: 16 MB for
 * this list. Only what the library calls is here.
 */
public class EventListenerList {
  private record Entry(Class<?> type, EventListener listener) {}

  private final List<Entry> entries = new ArrayList<>();

  public synchronized <T extends EventListener> void add(Class<T> type, T listener) {
    if (listener != null) {
      entries.add(new Entry(type, listener));
    }
  }

  public synchronized <T extends EventListener> void remove(Class<T> type, T listener) {
    entries.remove(new Entry(type, listener));
  }

  /** The newest first, as the original answers. */
  @SuppressWarnings("unchecked")
  public synchronized <T extends EventListener> T[] getListeners(Class<T> type) {
    List<EventListener> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.type() == type) {
        found.add(0, entry.listener());
      }
    }
    return found.toArray((T[]) Array.newInstance(type, found.size()));
  }
}
