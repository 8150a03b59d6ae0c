package school.lantern.agent.win32;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import java.util.Optional;

/**
 * A value of one of many kinds, as COM hands it over. Handed over by value it goes as an address
 * too: so it is on 64-bit Windows, and there is no other here.
 */
public final class Variant implements AutoCloseable {
  private static final int BYTES = 24;
  private static final int VALUE_OFFSET = 8;
  private static final short WHOLE_NUMBER = 3; // VT_I4
  private static final short TEXT = 8; // VT_BSTR
  private static final short OBJECT = 9; // VT_DISPATCH
  private static final short TRUTH = 11; // VT_BOOL

  private interface Texts extends StdCallLibrary {
    Texts INSTANCE = Native.load("oleaut32", Texts.class);

    int VariantClear(Pointer variant);
  }

  private final Memory memory = new Memory(BYTES);

  /** Empty, to be filled. */
  public Variant() {
    memory.clear();
  }

  public static Variant of(int number) {
    Variant made = new Variant();
    made.memory.setShort(0, WHOLE_NUMBER);
    made.memory.setInt(VALUE_OFFSET, number);
    return made;
  }

  public Pointer address() {
    return memory;
  }

  public Optional<Integer> number() {
    return is(WHOLE_NUMBER) ? Optional.of(memory.getInt(VALUE_OFFSET)) : Optional.empty();
  }

  public Optional<Boolean> truth() {
    return is(TRUTH) ? Optional.of(memory.getShort(VALUE_OFFSET) != 0) : Optional.empty();
  }

  /** Copied, and given back. */
  public Optional<String> takeText() {
    Pointer text = is(TEXT) ? memory.getPointer(VALUE_OFFSET) : null;
    if (text == null) {
      return Optional.empty();
    }
    String copy = text.getWideString(0);
    Texts.INSTANCE.VariantClear(memory);
    return Optional.of(copy);
  }

  /** To be closed by who takes it. */
  public Optional<ComObject> object() {
    return is(OBJECT)
        ? Optional.ofNullable(memory.getPointer(VALUE_OFFSET)).map(ComObject::new)
        : Optional.empty();
  }

  private boolean is(short kind) {
    return memory.getShort(0) == kind;
  }

  @Override
  public void close() {
    memory.close();
  }
}
