package school.lantern.agent.keyboard;

import com.github.kwhat.jnativehook.GlobalScreen;
import com.github.kwhat.jnativehook.NativeHookException;
import com.github.kwhat.jnativehook.keyboard.NativeKeyEvent;
import com.github.kwhat.jnativehook.keyboard.NativeKeyListener;
import com.github.kwhat.jnativehook.mouse.NativeMouseEvent;
import com.github.kwhat.jnativehook.mouse.NativeMouseListener;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.typing.Keystroke;

/**
 * The keys of one X11 desktop, whichever window they go to. One at a time in a process.
 *
 * <p>Loss policy: none of its own; the listener counts what it cannot take. While the layout is
 * learnt anew, about 30 ms, keys go unseen.
 *
 * <p>A mouse click may put the caret elsewhere, so it comes as {@link Keystroke.Edit#CARET_MOVED}.
 */
final class XKeySource implements KeySource {
  // The library logs every key; kept in a field because the log manager holds loggers weakly.
  private static final Logger LIBRARY_LOG = Logger.getLogger("com.github.kwhat.jnativehook");

  private final HookDispatcher dispatcher = new HookDispatcher();
  private final KeyTranslator translator = new KeyTranslator();
  private final KeyListener listener;
  private final Keys keys = new Keys();

  private XKeySource(KeyListener listener) {
    this.listener = listener;
  }

  /**
   * Begins to listen.
   *
   * @throws KeyboardBlindException if the X server does not let its keys be read
   */
  static KeySource open(KeyListener listener) throws KeyboardBlindException {
    LIBRARY_LOG.setLevel(Level.OFF);
    XKeySource source = new XKeySource(listener);
    try {
      HookLibrary.load();
      GlobalScreen.setEventDispatcher(source.dispatcher);
      GlobalScreen.addNativeKeyListener(source.keys);
      GlobalScreen.addNativeMouseListener(source.keys);
      source.register();
    } catch (NativeHookException | LinkageError | UncheckedIOException refused) {
      throw new KeyboardBlindException("The X server does not let its keys be read.", refused);
    }
    return source;
  }

  /** The hook knows only the layout in force when it was registered. */
  @Override
  public void relearnLayout() throws KeyboardBlindException {
    try {
      GlobalScreen.unregisterNativeHook();
      register();
    } catch (NativeHookException refused) {
      throw new KeyboardBlindException(
          "After a change of keyboard layout the keys can no longer be read.", refused);
    }
  }

  private void register() throws NativeHookException {
    dispatcher.revive();
    GlobalScreen.registerNativeHook();
  }

  @Override
  public void close() {
    GlobalScreen.removeNativeKeyListener(keys);
    GlobalScreen.removeNativeMouseListener(keys);
    try {
      GlobalScreen.unregisterNativeHook();
    } catch (NativeHookException alreadyGone) {
      LIBRARY_LOG.log(Level.FINE, "The hook was gone already", alreadyGone);
    }
  }

  private final class Keys implements NativeKeyListener, NativeMouseListener {
    @Override
    public void nativeKeyPressed(NativeKeyEvent event) {
      tell(translator.pressed(event), event.getWhen());
    }

    @Override
    public void nativeKeyTyped(NativeKeyEvent event) {
      tell(translator.typed(event), event.getWhen());
    }

    @Override
    public void nativeMousePressed(NativeMouseEvent event) {
      tell(Keystroke.Edit.CARET_MOVED, event.getWhen());
    }

    private void tell(@Nullable Keystroke key, long serverMillis) {
      if (key != null) {
        listener.pressed(key, serverMillis);
      }
    }
  }
}
