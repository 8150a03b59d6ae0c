package school.lantern.agent.window;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import school.lantern.model.FrontWindow;

/** From what a window says of itself to what is recorded of it. Pure. */
public final class WindowNames {
  /** A program that calls itself by the name of the agent's windows and is none of them. */
  static final String PRETENDER = FrontWindow.OF_THE_AGENT + "?";

  private WindowNames() {}

  /**
   * Of WM_CLASS, "instance NUL class NUL", the class: lower case, blank if it is missing.
   *
   * @param own whether the window is the agent's own
   */
  static String application(String wmClass, BooleanSupplier own) {
    String[] parts = wmClass.split("\0", -1);
    String name = parts.length > 1 && !parts[1].isBlank() ? parts[1] : parts[0];
    String application = name.strip().toLowerCase(Locale.ROOT);
    return application.equals(FrontWindow.OF_THE_AGENT) && !own.getAsBoolean()
        ? PRETENDER
        : application;
  }

  /**
   * Of a Windows image path, the file's name: lower case, without {@code .exe}. The agent's own
   * windows are known by their program's folder, before this is asked.
   */
  public static String imageName(String path) {
    String name = path.substring(path.lastIndexOf('\\') + 1).strip().toLowerCase(Locale.ROOT);
    String image =
        name.endsWith(".exe") ? name.substring(0, name.length() - ".exe".length()) : name;
    return image.equals(FrontWindow.OF_THE_AGENT) ? PRETENDER : image;
  }

  /** A title without control characters, cut to what is recorded, never in half a character. */
  public static String title(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
    if (plain.length() <= FrontWindow.TITLE_MAX_CHARS) {
      return plain;
    }
    int end = FrontWindow.TITLE_MAX_CHARS;
    return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end);
  }
}
