package school.lantern.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.Samples;
import school.lantern.model.RecordedObservation;

/** A spool that was copied with a disk image. */
class SpoolFromAnImageTest {
  @TempDir Path folder;

  @Test
  void whatCameAlongKeepsItsEpochAndWhatFollowsGetsAnother() throws Exception {
    UUID master;
    try (Spool spool = open("master.db")) {
      spool.standOn("master");
      master = spool.epoch();
      spool.append(Samples.at(1), Samples.title("before"));
    }
    Files.copy(folder.resolve("master.db"), folder.resolve("copy.db"));

    try (Spool again = open("master.db")) {
      again.standOn("master");
      assertThat(again.epoch()).as("nothing changed").isEqualTo(master);
    }
    try (Spool copy = open("copy.db")) {
      copy.standOn("copy");
      copy.append(Samples.at(2), Samples.title("after"));
      copy.append(Samples.at(2), Samples.phrase("urgent"));
      UUID own = copy.epoch();
      assertThat(own).isNotEqualTo(master);

      Lease urgentAndAfter = copy.lease(10);
      assertThat(urgentAndAfter.epoch()).isEqualTo(own);
      assertThat(numbers(urgentAndAfter)).containsExactly(3L, 2L);
      copy.commit(urgentAndAfter);
      Lease before = copy.lease(10);
      assertThat(before.epoch()).isEqualTo(master);
      assertThat(numbers(before)).containsExactly(1L);
      copy.commit(before);
      assertThat(copy.waiting()).isZero();

      copy.standOn("copy");
      assertThat(copy.epoch()).isEqualTo(own);
    }
  }

  private static List<Long> numbers(Lease lease) {
    return lease.observations().stream().map(RecordedObservation::seq).toList();
  }

  private Spool open(String name) {
    return Spool.open(folder.resolve(name), SpoolBounds.DEFAULT, () -> Samples.at(0));
  }
}
