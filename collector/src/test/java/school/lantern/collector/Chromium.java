package school.lantern.collector;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
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
 * A real browser, one for the whole run. Each visitor is a context of their own, which ends with
 * the page that the test closes: hundreds left open would each hold their connections.
 */
@Singleton
public class Chromium {
  public static final int WIDE_PX = 1280;
  public static final int NARROW_PX = 390;
  private static final int TALL_PX = 900;
  private static final int SEE_OTHER = 303;

  /** A machine under load is no reason to fail. */
  private static final double PATIENCE_MILLIS = 20_000;

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
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
    return browser.newPage(
        new Browser.NewPageOptions()
            .setBaseURL(address())
            .setIgnoreHTTPSErrors(true)
            .setLocale("en-GB")
            .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
            .setJavaScriptEnabled(look.scripts())
            .setViewportSize(look.widthPx(), TALL_PX));
  }

  /** A page for whoever this session cookie belongs to. */
  public Page visitor(String cookie, Look look) {
    Page page = stranger(look);
    page.context()
        .addCookies(
            List.of(
                new Cookie(TestStaff.COOKIE, cookie)
                    .setUrl(address())
                    .setSecure(true)
                    .setHttpOnly(true)));
    return page;
  }

  /** Presses the button of this name and waits for the page that follows. */
  public static void press(Page page, String button) {
    onward(
        page,
        () ->
            page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click());
  }

  /**
   * Does what leads to the next page, and waits for that. A page that is read, left or closed on
   * its way to the next shows the old one, never arrives, or never closes.
   */
  public static void onward(Page page, Runnable click) {
    page.waitForResponse(Chromium::isNextPage, click);
    page.waitForLoadState();
  }

  private static boolean isNextPage(Response response) {
    return response.request().isNavigationRequest() && response.status() != SEE_OTHER;
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
