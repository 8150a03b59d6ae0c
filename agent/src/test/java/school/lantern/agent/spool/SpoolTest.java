package school.lantern.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.Samples;
import school.lantern.model.Gap;
import school.lantern.model.Moment;
import school.lantern.model.Observation;
import school.lantern.model.RecordedObservation;
import school.lantern.model.WindowFocus;

/** The spool over real files. */
class SpoolTest {
  @TempDir Path folder;

  private Spool open() {
    return open(SpoolBounds.DEFAULT);
  }

  private Spool open(SpoolBounds bounds) {
    return Spool.open(folder.resolve("spool.db"), bounds, () -> Samples.at(0));
  }

  private static List<Observation> what(Lease lease) {
    return lease.observations().stream().map(RecordedObservation::what).toList();
  }

  @Test
  void whatWasAppendedIsThereAfterAReopen() throws Exception {
    Moment at = Samples.at(17);
    UUID epoch;
    try (Spool spool = open()) {
      spool.append(at, Samples.phrase("i want to hurt myself"));
      epoch = spool.epoch();
    }
    try (Spool spool = open()) {
      Lease lease = spool.lease(10);
      assertThat(lease.epoch()).isEqualTo(epoch);
      assertThat(lease.observations())
          .containsExactly(new RecordedObservation(1, at, Samples.phrase("i want to hurt myself")));
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("spool.db"))))
        .isEqualTo("rw-------");
  }

  @Test
  void urgentFirstThenByNumber() {
    try (Spool spool = open()) {
      spool.append(Samples.at(1), Samples.title("a"));
      spool.append(Samples.at(2), Samples.phrase("b"));
      spool.append(Samples.at(3), Samples.title("c"));
      spool.append(Samples.at(4), Samples.phrase("d"));
      assertThat(what(spool.lease(3)))
          .containsExactly(Samples.phrase("b"), Samples.phrase("d"), Samples.title("a"));
    }
  }

  @Test
  void aLeaseIsForgottenOnlyByItsCommit() {
    try (Spool spool = open()) {
      spool.append(Samples.at(1), Samples.title("a"));
      spool.append(Samples.at(2), Samples.title("b"));
      Lease lease = spool.lease(10);
      assertThatThrownBy(() -> spool.lease(10)).isInstanceOf(IllegalStateException.class);
      spool.commit(lease.part(0, 1));
      spool.rollBack();
      assertThat(what(spool.lease(10))).containsExactly(Samples.title("b"));
    }
  }

  @Test
  void aNumberIsNeverUsedTwice() {
    try (Spool spool = open()) {
      spool.append(Samples.at(1), Samples.title("a"));
      spool.commit(spool.lease(10));
    }
    try (Spool spool = open()) {
      spool.append(Samples.at(1), Samples.title("b"));
      assertThat(spool.lease(10).observations().get(0).seq()).isEqualTo(2);
    }
  }

  @Test
  void whatAHelperHandsOverAgainIsKeptOnce() {
    UUID run = UUID.randomUUID();
    try (Spool spool = open()) {
      assertThat(spool.append(Samples.at(1), Samples.title("a"), new Source(run, 1))).isTrue();
      assertThat(spool.append(Samples.at(1), Samples.title("c"), new Source(run, 3))).isTrue();
      spool.commit(spool.lease(10));
    }
    try (Spool spool = open()) {
      assertThat(spool.append(Samples.at(1), Samples.title("a"), new Source(run, 1))).isFalse();
      assertThat(spool.append(Samples.at(1), Samples.title("c"), new Source(run, 3))).isFalse();
      assertThat(spool.append(Samples.at(1), Samples.title("d"), new Source(run, 4))).isTrue();
      UUID otherRun = UUID.randomUUID();
      assertThat(spool.append(Samples.at(1), Samples.title("e"), new Source(otherRun, 1))).isTrue();
      assertThat(spool.waiting()).isEqualTo(2);
    }
  }

  @Test
  void howFullItIsFollowsEachChange() {
    try (Spool spool = open()) {
      assertThat(spool.filling().waiting()).isZero();
      spool.append(Samples.at(1), Samples.title("a"));
      Filling one = spool.filling();
      assertThat(one).isEqualTo(new Filling(1, spool.usedBytes()));
      for (int i = 0; i < 100; i++) {
        spool.append(Samples.at(2), Samples.title("b".repeat(200)));
      }
      assertThat(spool.filling()).isEqualTo(new Filling(101, spool.usedBytes()));
      assertThat(spool.filling().usedBytes()).isGreaterThan(one.usedBytes());
      spool.commit(spool.lease(101));
      assertThat(spool.filling()).isEqualTo(new Filling(0, spool.usedBytes()));
    }
  }

  @Test
  void aFullSpoolGivesUpTitlesAndCountsThem() {
    int titles = 6000;
    int phrases = 200;
    String long1 = "x".repeat(250);
    try (Spool spool = open(new SpoolBounds(SpoolBounds.FLOOR_BYTES, 0))) {
      for (int i = 0; i < titles; i++) {
        spool.append(Samples.at(i), Samples.title(i + long1));
        if (i % (titles / phrases) == 0) {
          spool.append(Samples.at(i), Samples.phrase("p" + i));
        }
      }
      assertThat(spool.usedBytes()).isLessThan(SpoolBounds.FLOOR_BYTES * 11 / 10);

      List<Observation> left = what(spool.lease(titles + phrases));
      assertThat(left).filteredOn(Observation::urgent).hasSize(phrases);
      long leftTitles = left.stream().filter(WindowFocus.class::isInstance).count();
      assertThat(leftTitles).isPositive();
      assertThat(left)
          .filteredOn(Gap.class::isInstance)
          .singleElement()
          .isEqualTo(
              new Gap(
                  null,
                  Gap.Reason.SPOOL_EVICTED,
                  Samples.at(0).wall(),
                  Samples.at(titles - leftTitles - 1).wall(),
                  titles - leftTitles,
                  null));
    }
  }

  @Test
  void whatIsOnItsWayIsNotGivenUp() {
    String long1 = "x".repeat(250);
    try (Spool spool = open(new SpoolBounds(SpoolBounds.FLOOR_BYTES, 0))) {
      for (int i = 0; i < 100; i++) {
        spool.append(Samples.at(i), Samples.title(i + "first"));
      }
      Lease lease = spool.lease(100);
      for (int i = 0; i < 4000; i++) {
        spool.append(Samples.at(i), Samples.title(i + long1));
      }
      spool.rollBack();
      assertThat(what(spool.lease(100))).isEqualTo(what(lease));
    }
  }

  /** Law: only what the collector has is told to have arrived. */
  @Test
  void whoFollowsAnObservationIsToldWhatBecameOfIt() throws Exception {
    String arrived;
    String refused;
    String evicted;
    SpoolBounds small = new SpoolBounds(SpoolBounds.FLOOR_BYTES, 0);
    try (Spool spool = open(small)) {
      arrived = spool.appendFollowed(Samples.at(1), Samples.phrase("a"), "amelia");
      refused = spool.appendFollowed(Samples.at(2), Samples.phrase("b"), "amelia");
      assertThat(spool.fate(arrived, "amelia")).isEqualTo(Fate.WAITS);
      assertThat(spool.followed("amelia", Fate.WAITS)).isEqualTo(2);
      Lease lease = spool.lease(10);
      spool.commit(lease.part(0, 1));
      spool.giveUp(lease.part(1, 2), Gap.Reason.REFUSED_BY_COLLECTOR, "too long");
      evicted = spool.appendFollowed(Samples.at(3), Samples.title("first"), "amelia");
      for (int i = 0; i < 5000; i++) {
        spool.append(Samples.at(i), Samples.title("x".repeat(250)));
      }
    }
    try (Spool spool = open(small)) {
      assertThat(spool.fate(arrived, "amelia")).isEqualTo(Fate.ARRIVED);
      assertThat(spool.fate(refused, "amelia")).isEqualTo(Fate.LOST);
      assertThat(spool.fate(evicted, "amelia")).isEqualTo(Fate.LOST);
      assertThat(spool.fate(arrived, "ben")).as("not his").isEqualTo(Fate.LOST);
      assertThat(spool.followed("amelia", Fate.LOST)).isEqualTo(2);
      assertThat(spool.followed("amelia", Fate.WAITS)).isZero();
    }
    Files.writeString(folder.resolve("spool.db"), "no spool");
    try (Spool spool = open(small)) {
      assertThat(spool.fate(arrived, "amelia")).as("set aside").isEqualTo(Fate.LOST);
    }
  }

  @Test
  void anEmptiedSpoolGivesItsRoomBack() throws Exception {
    try (Spool spool = open()) {
      for (int i = 0; i < 6000; i++) {
        spool.append(Samples.at(i), Samples.title("x".repeat(250)));
      }
      spool.commit(spool.lease(6000));
    }
    assertThat(Files.size(folder.resolve("spool.db"))).isLessThan(200_000);
  }

  @Test
  void theSpoolShrinksBeforeTheDiskIsFull() {
    SpoolBounds bounds = new SpoolBounds(64 << 20, 100 << 20);
    assertThat(bounds.allowedBytes(10 << 20, 1L << 40)).isEqualTo(64 << 20);
    assertThat(bounds.allowedBytes(10 << 20, 120 << 20)).isEqualTo(30 << 20);
    assertThat(bounds.allowedBytes(10 << 20, 95 << 20)).isEqualTo(5 << 20);
    assertThat(bounds.allowedBytes(10 << 20, 0)).isEqualTo(SpoolBounds.FLOOR_BYTES);
  }
}
