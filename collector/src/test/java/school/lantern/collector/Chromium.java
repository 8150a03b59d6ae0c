package school.lantern.collector;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import school.lantern.collector.access.TestStaff;

/**
 * A real browser, one for the whole run. Each visitor is a context of their own, closed by the test
 * with try.
 */
@Singleton
public class Chromium {
  public static final int WIDE_PX = 1280;
  public static final int NARROW_PX = 390;
  private static final int TALL_PX = 900;

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    String program = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(program))
                    .setChromiumSandbox(false)
                    .setArgs(
                        List.of(
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run",
                            "--disable-gpu",
                            "--disable-quic")));
  }

  /** A page for nobody in particular. */
  public Page stranger(Look look) {
    return context(look).newPage();
  }

  /** A page for whoever this session cookie belongs to. */
  public Page visitor(String cookie, Look look) {
    BrowserContext context = context(look);
    context.addCookies(
        List.of(
            new Cookie(TestStaff.COOKIE, cookie)
                .setUrl(address())
                .setSecure(true)
                .setHttpOnly(true)));
    return context.newPage();
  }

  private BrowserContext context(Look look) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setBaseURL(address())
            .setIgnoreHTTPSErrors(true)
            .setLocale("en-GB")
            .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
            .setJavaScriptEnabled(look.scripts())
            .setViewportSize(look.widthPx(), TALL_PX));
  }

  /** Where the collector under test answers. */
  public static String address() {
    return ConfigProvider.getConfig().getValue("test.url.ssl", String.class);
  }

  @PreDestroy
  void close() {
    browser.close();
    playwright.close();
  }

  /** How the page is looked at. */
  public record Look(int widthPx, boolean dark, boolean scripts) {
    public static final Look DESK = new Look(WIDE_PX, false, true);
    public static final Look DESK_DARK = new Look(WIDE_PX, true, true);
    public static final Look PHONE = new Look(NARROW_PX, false, true);
    public static final Look WITHOUT_SCRIPTS = new Look(WIDE_PX, false, false);
  }
}
