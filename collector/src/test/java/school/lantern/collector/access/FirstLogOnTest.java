package school.lantern.collector.access;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.Chromium.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;

/** From a one-time link to a page, in a real browser. */
@QuarkusTest
class FirstLogOnTest {
  @Inject Invitations invitations;
  @Inject Chromium chromium;

  @Test
  void oneTimeLinkMakesAnAccountAndWorksOnce() {
    String link =
        invitations.invite(new Invitation(EnumSet.of(Role.TECHNICIAN), null, null), "console");
    String path = URI.create(link).getPath();

    try (Page page = chromium.stranger(Chromium.Look.DESK)) {
      firstLogOn(page, path);
    }
  }

  private static void firstLogOn(Page page, String path) {
    page.navigate(path);
    page.getByLabel("Your name").fill("Priya Nair");
    page.getByLabel("Your e-mail address").fill("Priya.Nair@school.example");
    page.getByLabel("Choose a password").fill("short");
    page.getByLabel("The same password again").fill("short");
    press(page, "Make my account");
    assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("at least 12 characters");

    page.getByLabel("Choose a password").fill("brass otter umbrella");
    page.getByLabel("The same password again").fill("brass otter umbrella");
    press(page, "Make my account");
    assertThat(URI.create(page.url()).getPath()).isEqualTo("/devices");

    press(page, "Log off");
    page.navigate(path);
    assertThat(page.title()).contains("does not work any more");

    page.navigate("/devices");
    page.getByLabel("E-mail address").fill("priya.nair@school.example");
    page.getByLabel("Password").fill("brass otter umbrella");
    press(page, "Log on");
    assertThat(URI.create(page.url()).getPath()).isEqualTo("/devices");
  }
}
