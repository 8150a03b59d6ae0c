package school.lantern.agent.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.lantern.agent.collector.Samples;
import school.lantern.agent.json.Json;
import school.lantern.agent.moment.ClockReading;
import school.lantern.agent.moment.ClockStep;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.ObservationBatch;
import school.lantern.model.RecordedObservation;
import school.lantern.model.SessionChange;
import school.lantern.model.SessionChange.Source;

/** Machines that sleep and clocks that are set, with sessions open. */
class SleepTest {
  private static final OpenSession DESKTOP =
      new OpenSession(Samples.SESSION, ":0", true, false, false);

  private final SessionBook book = new SessionBook(Source.LOGIND);
  private final List<String> recorded = new ArrayList<>();
  private long sleptSeconds;

  private void note(List<Noted> notes) {
    for (Noted noted : notes) {
      long second = (noted.at().uptimeMillis() - Samples.at(0).uptimeMillis()) / 1000;
      SessionChange change = (SessionChange) noted.what();
      recorded.add(
          "%d %s %s %s%s"
              .formatted(
                  second,
                  change.session().account(),
                  change.change(),
                  change.source(),
                  change.inferred() ? " inferred" : ""));
    }
  }

  private ClockReading reading(long second) {
    Moment now = Samples.at(second);
    return new ClockReading(now, now.uptimeMillis(), (second - sleptSeconds) * 1000);
  }

  private static ClockStep slept(long seconds) {
    return new ClockStep(Duration.ofSeconds(seconds), Duration.ZERO, Duration.ofSeconds(seconds));
  }

  private void ticks(long second, long slept) {
    sleptSeconds += slept;
    note(book.clocks(reading(second), slept == 0 ? ClockStep.NONE : slept(slept)));
  }

  private void announces(boolean begins, long second, long slept) {
    sleptSeconds += slept;
    note(book.sleep(begins, reading(second), slept == 0 ? ClockStep.NONE : slept(slept)));
  }

  private void somebodyIsThere() {
    book.told(List.of(DESKTOP), Samples.at(0));
  }

  @Test
  void withoutLogindTheClocksTellItAfterwards() {
    somebodyIsThere();
    ticks(5, 0);
    ticks(110, 100);
    ticks(115, 0);
    assertThat(recorded)
        .containsExactly("10 amelia.k SLEEP CLOCK inferred", "110 amelia.k WAKE CLOCK inferred");
  }

  @Test
  void logindTellsItBeforehand() {
    somebodyIsThere();
    announces(true, 10, 0);
    assertThat(book.sessions().asleep()).isTrue();
    announces(true, 10, 0);
    ticks(11, 0);
    announces(false, 112, 100);
    ticks(115, 0);
    assertThat(recorded)
        .containsExactly(
            "10 amelia.k SLEEP LOGIND",
            "12 amelia.k SLEEP CLOCK inferred",
            "112 amelia.k WAKE LOGIND");
    assertThat(book.sessions().asleep()).isFalse();
  }

  @Test
  void aCallThatIsHeardAfterTheSleepTellsNothingTwice() {
    somebodyIsThere();
    announces(true, 110, 100);
    announces(false, 110, 0);
    assertThat(recorded)
        .containsExactly("10 amelia.k SLEEP CLOCK inferred", "110 amelia.k WAKE CLOCK inferred");
  }

  @Test
  void aSleepThatWasCalledOff() {
    somebodyIsThere();
    announces(true, 10, 0);
    announces(false, 14, 0);
    announces(true, 20, 0);
    ticks(79, 0);
    ticks(80, 0);
    ticks(200, 0);
    assertThat(recorded)
        .containsExactly(
            "10 amelia.k SLEEP LOGIND",
            "14 amelia.k WAKE LOGIND",
            "20 amelia.k SLEEP LOGIND",
            "80 amelia.k WAKE CLOCK inferred");
  }

  @Test
  void allSessionsSleepThoseThatOnlyAHelperShowsToo() {
    somebodyIsThere();
    book.arrived(UUID.randomUUID(), "ben.o", ":5", Samples.at(1));
    announces(true, 10, 0);
    assertThat(recorded).containsExactly("10 amelia.k SLEEP LOGIND", "10 ben.o SLEEP LOGIND");
  }

  @Test
  void aServiceThatDiedInTheSleepKnowsThatItIsOver() {
    Sessions last = new Sessions(List.of(DESKTOP), List.of(), true);
    note(book.resume(last, Samples.at(0), Samples.at(100)));
    assertThat(recorded).containsExactly("100 amelia.k WAKE CLOCK inferred");
  }

  @Test
  void aClockThatWasSetIsAGapThatSaysByHowMuch() {
    ClockStep back = new ClockStep(Duration.ZERO, Duration.ofSeconds(-3661), Duration.ofSeconds(5));
    assertThat(book.clocks(reading(20), back))
        .singleElement()
        .isEqualTo(
            new Noted(
                Samples.at(20),
                new Gap(
                    null,
                    Gap.Reason.CLOCK_SET,
                    Samples.NINE.plusSeconds(15),
                    Samples.NINE.plusSeconds(20),
                    0,
                    "The clock was set back by 1 h 1 min 1 s.")));
  }

  /** The golden files of the wire belong to the shared model; what goes out here equals them. */
  @Test
  void theWireIsAsTheGoldenFileSays() throws IOException {
    Instant tenPastNine = Instant.parse("2026-11-23T09:10:00.250Z");
    Moment at = new Moment(tenPastNine, 3_600_000, Samples.BOOT);
    Moment later = new Moment(tenPastNine.plusSeconds(5), 3_605_000, Samples.BOOT);
    somebodyIsThere();
    ClockStep forward = new ClockStep(Duration.ZERO, Duration.ofHours(1), Duration.ofSeconds(5));
    List<Noted> notes =
        new ArrayList<>(book.clocks(new ClockReading(at, 3_600_000, 0), slept(100)));
    notes.addAll(book.clocks(new ClockReading(later, 3_605_000, 5000), forward));
    List<RecordedObservation> observations = new ArrayList<>();
    for (Noted noted : notes) {
      observations.add(new RecordedObservation(observations.size() + 1, at, noted.what()));
    }
    ObservationBatch batch =
        new ObservationBatch(
            UUID.fromString("0b8a1c52-6f0c-4a86-9f0b-5a3f6f0d7e21"),
            new Moment(tenPastNine.plusSeconds(2), 3_602_000, Samples.BOOT),
            List.of(new LoginSession("c2", "amelia.k")),
            observations);
    Path golden = Path.of("../shared-model/src/test/resources/golden/batch-3.json");
    assertThat(Json.read(Json.bytes(batch), Object.class))
        .isEqualTo(Json.read(Files.readAllBytes(golden), Object.class));
  }
}
