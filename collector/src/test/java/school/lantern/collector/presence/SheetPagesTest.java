package school.lantern.collector.presence;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.SchoolDay;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.access.WebConfig;

/** The sheets for doors: their codes are read from the picture, as a phone would. */
@QuarkusTest
class SheetPagesTest {
  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject SchoolDay school;
  @Inject WebConfig web;

  @Test
  void everyRoomHasASheetWhoseCodeLeadsToItsPage() throws IOException, NotFoundException {
    school.begin();
    for (Chromium.Look look : new Chromium.Look[] {Chromium.Look.PHONE, Chromium.Look.DESK_DARK}) {
      try (Page page = chromium.visitor(staff.cookie("Only SLT", Role.SLT), look)) {
        page.navigate("/room-sheets");
        assertThat(page.locator(".lantern-sheet").count()).isEqualTo(3);
        assertThat(read(page.locator(".lantern-sheet svg").first()))
            .isEqualTo(web.url() + "/here/ICT1");
        picture(page, "room-sheets-" + look.widthPx());
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(look.widthPx());
      }
    }
  }

  @Test
  void oneRoomAloneAndOnPaper() throws IOException, NotFoundException {
    school.begin();
    try (Page page =
        chromium.visitor(
            staff.cookie("Only TECHNICIAN", Role.TECHNICIAN), Chromium.Look.WITHOUT_SCRIPTS)) {
      page.navigate("/room-sheets?room=LIB");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".lantern-sheet").count()).isEqualTo(1);
      assertThat(page.locator(".lantern-sheet svg").isVisible()).isTrue();
      assertThat(page.locator(".lantern-sheets-intro").isVisible()).isFalse();
      assertThat(read(page.locator(".lantern-sheet svg"))).isEqualTo(web.url() + "/here/LIB");
      picture(page, "room-sheet-print");
      assertThat(page.navigate("/room-sheets?room=NOWHERE").status()).isEqualTo(404);
    }
  }

  @Test
  void aCodeMayHoldWhateverStandsOnADoor() {
    assertThat(RoomPath.of("Room 4/5 & Küche")).isEqualTo("/here/Room%204%2F5%20%26%20K%C3%BCche");
    assertThat(DoorCode.of("https://lantern.school.example:8443/here/ICT1").path())
        .matches("(M\\d+ \\d+h\\d+v1h-\\d+z)+");
  }

  private static String read(Locator code) throws IOException, NotFoundException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    Result[] results =
        new QRCodeMultiReader()
            .decodeMultiple(
                new BinaryBitmap(new HybridBinarizer(light)),
                Map.of(DecodeHintType.TRY_HARDER, true));
    assertThat(results).hasSize(1);
    return results[0].getText();
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pages", name + ".png"))
            .setFullPage(true));
  }
}
