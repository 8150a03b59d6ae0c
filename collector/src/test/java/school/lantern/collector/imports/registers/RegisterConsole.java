package school.lantern.collector.imports.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.Chromium.press;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Hands registers in, at the console and on the page. */
@Singleton
class RegisterConsole {
  static final String HEADINGS = "Date,Period,Class,Room,Teacher,Taken at,Pupils present\n";

  @Inject RegisterCommand command;

  /** What the console says to a file with this in it. */
  String run(String csv, String... options) throws IOException {
    Path file = Files.createTempFile("register", ".csv");
    try {
      Files.writeString(file, csv);
      return said(Stream.concat(Stream.of(file.toString()), Stream.of(options)).toList());
    } finally {
      Files.delete(file);
    }
  }

  String undo() {
    return said(List.of("--undo"));
  }

  private String said(List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    command.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  static void choose(Page page, String csv, String button) {
    page.getByLabel("File")
        .setInputFiles(
            new FilePayload("register.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    press(page, button);
  }

  static void check(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pages", name + ".png"))
            .setFullPage(true));
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .isEqualTo(page.viewportSize().width);
  }
}
