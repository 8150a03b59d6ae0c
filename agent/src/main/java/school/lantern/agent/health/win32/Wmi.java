package school.lantern.agent.health.win32;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.platform.win32.Ole32;
import com.sun.jna.platform.win32.WTypes;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.win32.ComObject;
import school.lantern.agent.win32.Variant;

/** Windows' management interface: questions to one of its namespaces. For one thread, with COM. */
final class Wmi implements AutoCloseable {
  private static final GUID CLASS = new GUID("{4590F811-1D3A-11D0-891F-00AA004B2E24}");
  private static final GUID INTERFACE = new GUID("{DC12A687-737F-11CF-884D-00AA004B2E24}");
  private static final int CONNECT = 3; // IWbemLocator::ConnectServer
  private static final int EXEC_QUERY = 20; // IWbemServices
  private static final int NEXT = 4; // IEnumWbemClassObject
  private static final int GET = 4; // IWbemClassObject
  private static final int FORWARD_AND_AT_ONCE = 0x30;
  private static final int NO_MORE = 1; // WBEM_S_FALSE; a timeout and errors are others
  private static final int WAIT_MILLIS = 10_000;
  private static final int ROWS_MAX = 1000;
  private static final int BY_WINDOWS = 10; // RPC_C_AUTHN_WINNT
  private static final int EACH_CALL = 3; // RPC_C_AUTHN_LEVEL_CALL
  private static final int IN_OUR_NAME = 3; // RPC_C_IMP_LEVEL_IMPERSONATE

  private interface Calls extends StdCallLibrary {
    Calls OLE = Native.load("ole32", Calls.class);
    Calls TEXTS = Native.load("oleaut32", Calls.class);

    int CoSetProxyBlanket(
        Pointer object,
        int authentication,
        int authorisation,
        @Nullable Pointer server,
        int level,
        int impersonation,
        @Nullable Pointer identity,
        int flags);

    Pointer SysAllocString(WString text);

    void SysFreeString(Pointer text);
  }

  private final ComObject services;

  private Wmi(ComObject services) {
    this.services = services;
  }

  /**
   * Connects.
   *
   * @param namespace such as {@code root\cimv2}
   * @throws IOException if there is none of that name, as of {@code SecurityCenter2} on a server
   */
  static Wmi connect(String namespace) throws IOException {
    PointerByReference made = new PointerByReference();
    int failed =
        Ole32.INSTANCE
            .CoCreateInstance(CLASS, null, WTypes.CLSCTX_INPROC_SERVER, INTERFACE, made)
            .intValue();
    if (failed != 0) {
      throw new IOException("no management interface: " + Integer.toHexString(failed));
    }
    PointerByReference services = new PointerByReference();
    Pointer name = Calls.TEXTS.SysAllocString(new WString(namespace));
    try (ComObject locator = new ComObject(made.getValue())) {
      if (!locator.does(CONNECT, name, null, null, null, 0, null, null, services)) {
        throw new IOException("no namespace " + namespace);
      }
    } finally {
      Calls.TEXTS.SysFreeString(name);
    }
    ComObject connected = new ComObject(services.getValue());
    Calls.OLE.CoSetProxyBlanket(
        connected.address(), BY_WINDOWS, 0, null, EACH_CALL, IN_OUR_NAME, null, 0);
    return new Wmi(connected);
  }

  /** What each row of an answer is read as, where it can be. */
  <T> List<T> ask(String question, Function<Row, Optional<T>> reading) throws IOException {
    PointerByReference answer = new PointerByReference();
    Pointer language = Calls.TEXTS.SysAllocString(new WString("WQL"));
    Pointer words = Calls.TEXTS.SysAllocString(new WString(question));
    try {
      if (!services.does(EXEC_QUERY, language, words, FORWARD_AND_AT_ONCE, null, answer)) {
        throw new IOException("not answered: " + question);
      }
    } finally {
      Calls.TEXTS.SysFreeString(words);
      Calls.TEXTS.SysFreeString(language);
    }
    List<T> rows = new ArrayList<>();
    try (ComObject found = new ComObject(answer.getValue())) {
      PointerByReference next = new PointerByReference();
      IntByReference count = new IntByReference();
      int said = found.answer(NEXT, WAIT_MILLIS, 1, next, count);
      while (said == 0 && rows.size() < ROWS_MAX) {
        try (ComObject row = new ComObject(next.getValue())) {
          reading.apply(new Row(row)).ifPresent(rows::add);
        }
        said = found.answer(NEXT, WAIT_MILLIS, 1, next, count);
      }
      if (said != 0 && said != NO_MORE) {
        throw new IOException("not answered to the end: " + Integer.toHexString(said));
      }
    }
    return rows;
  }

  /** One row. */
  record Row(ComObject object) {
    String text(String name) {
      try (Variant value = new Variant()) {
        boolean told = object.does(GET, new WString(name), 0, value.address(), null, null);
        return told ? value.takeText().orElse("") : "";
      }
    }

    int number(String name) {
      try (Variant value = new Variant()) {
        boolean told = object.does(GET, new WString(name), 0, value.address(), null, null);
        return told ? value.number().orElse(0) : 0;
      }
    }
  }

  @Override
  public void close() {
    services.close();
  }
}
