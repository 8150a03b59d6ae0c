package school.lantern.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.model.HealthReport.Protection;
import school.lantern.model.HealthReport.Scanner;

/** What was added to the health report: on the wire only where it is told. */
class ProtectionTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final HealthReport UNTOLD =
      new HealthReport(
          new HealthReport.Machine("ICT1-PC07", "Windows 11", 3600),
          new HealthReport.Resources(8, 5, 90),
          new HealthReport.AgentState("0.1.0", "p-1", 12, 65_536, null));

  @Test
  void aReportOfBeforeIsRead() throws IOException {
    String before = JSON.writeValueAsString(UNTOLD);
    assertThat(before).doesNotContain("protection");
    assertThat(JSON.readValue(before, HealthReport.class)).isEqualTo(UNTOLD);
  }

  @Test
  void whatIsToldArrives() throws IOException {
    Protection told =
        new Protection(
            List.of(new Scanner("Defender", true, false)), Instant.parse("2026-11-03T00:00:00Z"));
    HealthReport report =
        new HealthReport(UNTOLD.machine(), UNTOLD.resources(), UNTOLD.agent(), told);
    String json = JSON.writeValueAsString(report);
    assertThat(json)
        .contains(
            "\"protection\":{\"scanners\":[{\"name\":\"Defender\",\"on\":true,\"current\":false}],"
                + "\"updatedAt\":\"2026-11-03T00:00:00Z\"}");
    assertThat(JSON.readValue(json, HealthReport.class)).isEqualTo(report);
  }

  /** No scanner is a fact; nobody who tells is none. */
  @Test
  void noneIsNotUntold() throws IOException {
    String none = JSON.writeValueAsString(new Protection(List.of(), null));
    assertThat(none).isEqualTo("{\"scanners\":[]}");
    assertThat(JSON.readValue("{}", Protection.class)).isEqualTo(new Protection(null, null));
  }
}
