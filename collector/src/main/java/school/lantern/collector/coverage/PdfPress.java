package school.lantern.collector.coverage;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Makes a PDF of a page: tagged for screen readers (PDF/UA), with its typeface inside.
 *
 * <p>Reads the page and the typeface and nothing else: whatever address a page might name is
 * refused, so a name in the school's data cannot make the collector fetch anything.
 */
@ApplicationScoped
class PdfPress {
  private static final String FAMILY = "Report";
  private static final String FONTS = "META-INF/resources/assets/fonts/";

  /**
   * @param xhtml well-formed, with a title and a language
   */
  byte[] print(String xhtml) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .usePdfUaAccessibility(true)
          .useExternalResourceAccessControl(
              (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
          .useUriResolver((_, _) -> null)
          .useFont(() -> font("report-400Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
          .useFont(() -> font("report-700Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
          .withProducer("Lantern")
          .withHtmlContent(xhtml, null)
          .toStream(pdf)
          .run();
    } catch (IOException failed) {
      throw new UncheckedIOException("The report could not be printed", failed);
    }
    return pdf.toByteArray();
  }

  private static InputStream font(String file) {
    InputStream font =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(FONTS + file);
    if (font == null) {
      throw new IllegalStateException("the typeface " + file + " is missing from this build");
    }
    return font;
  }
}
