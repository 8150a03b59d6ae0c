package school.lantern.agent.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.Samples;
import school.lantern.agent.json.Json;
import school.lantern.agent.session.SessionSummary;
import school.lantern.agent.uplink.UplinkStatus;
import school.lantern.model.Moment;
import school.lantern.model.SessionChange;

class StatusFileTest {
  @TempDir Path run;

  private static ServiceStatus status(Moment at, long waiting) {
    return new ServiceStatus(
        at,
        new ServiceStatus.Program(17, null, 0),
        new UplinkStatus("device", "https://collector", null, null, null),
        new SessionSummary(
            SessionChange.Source.LOGIND, 0, new SessionSummary.Counts(0, 0, 0), List.of()),
        new ServiceStatus.SpoolStatus(waiting, 4096, null, null));
  }

  private ServiceStatus written() throws IOException {
    return Json.read(Files.readAllBytes(StatusFile.in(run)), ServiceStatus.class);
  }

  @Test
  void whatIsAsBeforeIsNotWrittenAgainAndYetTheServiceIsSeenToMove() throws IOException {
    Moment first = Samples.at(0);
    Moment second = Samples.at(5);
    try (StatusFile file = new StatusFile(run)) {
      file.say(status(first, 3));
      file.say(status(second, 3));
    }
    assertThat(written()).isEqualTo(status(first, 3));
    assertThat(AliveMark.latest(run, first)).isEqualTo(second);
  }

  @Test
  void aChangeIsWrittenAtOnceAndTheSameAgainAfterAMinute() throws IOException {
    try (StatusFile file = new StatusFile(run)) {
      file.say(status(Samples.at(0), 3));
      file.say(status(Samples.at(5), 4));
      assertThat(written()).isEqualTo(status(Samples.at(5), 4));
      file.say(status(Samples.at(64), 4));
      assertThat(written()).isEqualTo(status(Samples.at(5), 4));
      file.say(status(Samples.at(65), 4));
      assertThat(written()).isEqualTo(status(Samples.at(65), 4));
    }
  }

  @Test
  void whatCouldNotBeWrittenIsWrittenTheNextTime() throws IOException {
    Path later = run.resolve("later");
    try (StatusFile file = new StatusFile(later)) {
      file.say(status(Samples.at(0), 3));
      assertThat(later).doesNotExist();
      Files.createDirectory(later);
      file.say(status(Samples.at(5), 3));
    }
    assertThat(StatusFile.in(later)).exists();
    assertThat(AliveMark.latest(later, Samples.at(0))).isEqualTo(Samples.at(5));
  }

  @Test
  void aMarkOfAnotherBootOrOfNoMeaningCountsForNothing() throws IOException {
    Moment known = Samples.at(0);
    assertThat(AliveMark.latest(run, known)).isEqualTo(known);
    try (AliveMark mark = new AliveMark(run)) {
      mark.put(new Moment(known.wall(), known.uptimeMillis() + 5000, UUID.randomUUID()));
    }
    assertThat(AliveMark.latest(run, known)).isEqualTo(known);
    Files.writeString(run.resolve("alive"), "damaged");
    assertThat(AliveMark.latest(run, known)).isEqualTo(known);
  }
}
