package school.lantern.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The DSL's own browser: real Chromium, driven as a person would. */
final class DslBrowser implements AutoCloseable {
  private static final List<String> QUIET =
      List.of(
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--disable-gpu",
          "--disable-quic",
          "--no-sandbox");

  private final Playwright playwright;
  private final Page page;

  private DslBrowser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(QUIET));
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setIgnoreHTTPSErrors(true) // the authority is the collector's own
                .setViewportSize(1280, 900));
    page = context.newPage();
  }

  /** Makes an account from a one-time link and stays on the page behind it. */
  static DslBrowser welcomedBy(URI link) {
    DslBrowser browser = new DslBrowser();
    Page page = browser.page;
    String password = UUID.randomUUID().toString();
    page.navigate(link.toString());
    page.fill("#displayName", "Dana Lewis");
    page.fill("#logOn", "dana.lewis@school.example");
    page.fill("#password", password);
    page.fill("#again", password);
    page.click("button[type=submit]:has-text('Make my account')");
    page.waitForURL(address -> !address.contains("/welcome/")); // the account is made
    return browser;
  }

  Page page() {
    return page;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
