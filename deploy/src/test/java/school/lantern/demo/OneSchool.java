package school.lantern.demo;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import school.lantern.demo.stage.Built;
import school.lantern.demo.stage.CollectorProcess;
import school.lantern.demo.stage.Desktop;
import school.lantern.demo.stage.School;
import school.lantern.demo.stage.Workstation;

/**
 * One school with one workstation in a supervised room, for all tests that need no more than that:
 * it takes half a minute to open. Closed after the last of them.
 *
 * @param school with the rules as they come
 * @param workstation with a pupil at it, and an editor open
 */
record OneSchool(School school, Workstation workstation) implements AutoCloseable {

  @Override
  public void close() {
    workstation.close();
    school.close();
  }

  private static OneSchool open() {
    Path folder = Folders.fresh("one-school");
    School school = School.open(Built.here(), folder, CollectorProcess.freePort(), Map.of());
    Workstation workstation =
        school.workstationIn(School.SUPERVISED_ROOM, Desktop.open(folder.resolve("desktop")));
    workstation.desktop().openEditor();
    return new OneSchool(school, workstation);
  }

  /** Brings the one editor to the front: of two it would not be known which gets the keys. */
  void turnToEditor() {
    workstation.desktop().bringToFront("Mousepad|Untitled");
  }

  /** Hands it to who asks for it. */
  static final class Door implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == OneSchool.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(OneSchool.class, _ -> open(), OneSchool.class);
    }
  }
}
