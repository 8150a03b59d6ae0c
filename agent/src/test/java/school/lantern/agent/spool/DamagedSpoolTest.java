package school.lantern.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.Samples;
import school.lantern.model.Gap;
import school.lantern.model.Observation;
import school.lantern.model.RecordedObservation;

/** Spool files after power cuts, bad disks and strangers. */
class DamagedSpoolTest {
  private static final int ROWS = 300;

  @TempDir Path folder;
  private final AtomicLong seconds = new AtomicLong();

  private Path file() {
    return folder.resolve("spool.db");
  }

  private Spool open() {
    return Spool.open(file(), SpoolBounds.DEFAULT, () -> Samples.at(seconds.incrementAndGet()));
  }

  private UUID fill() {
    try (Spool spool = open()) {
      for (int i = 0; i < ROWS; i++) {
        spool.append(Samples.at(i), Samples.title("t" + i));
      }
      return spool.epoch();
    }
  }

  private static List<Observation> drain(Spool spool) {
    return spool.lease(ROWS * 2).observations().stream().map(RecordedObservation::what).toList();
  }

  private List<Path> setAside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> path.getFileName().toString().startsWith("spool.damaged-"))
          .filter(path -> !path.toString().endsWith("-wal"))
          .toList();
    }
  }

  private void assertReplaced(UUID before) throws IOException {
    try (Spool spool = open()) {
      assertThat(spool.epoch()).isNotEqualTo(before);
      assertThat(drain(spool))
          .singleElement()
          .satisfies(gap -> assertThat(((Gap) gap).reason()).isEqualTo(Gap.Reason.SPOOL_DAMAGED));
      assertThat(setAside()).hasSize(1);
    }
  }

  @Test
  void zeroedByAPowerCut() throws IOException {
    UUID before = fill();
    Files.write(file(), new byte[(int) Files.size(file())]);
    assertReplaced(before);
  }

  @Test
  void truncated() throws IOException {
    UUID before = fill();
    try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
      raw.setLength(raw.length() / 2);
    }
    assertReplaced(before);
  }

  @Test
  void notADatabaseAtAll() throws IOException {
    Files.writeString(file(), "Dear diary, ".repeat(500));
    assertReplaced(UUID.randomUUID());
  }

  @Test
  void anotherProgramsDatabase() throws Exception {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.execute("create table bookmark (url text)");
    }
    assertReplaced(UUID.randomUUID());
  }

  @Test
  void anEmptyFileIsJustANewSpool() throws IOException {
    Files.createFile(file());
    try (Spool spool = open()) {
      assertThat(drain(spool)).isEmpty();
    }
    assertThat(setAside()).isEmpty();
  }

  @Test
  void onlyTheNewestDamagedFilesAreKept() throws IOException {
    for (int i = 0; i < DamagedSpools.KEPT + 2; i++) {
      Files.writeString(file(), "Dear diary, ".repeat(500));
      open().close();
    }
    assertThat(setAside()).hasSize(DamagedSpools.KEPT);
  }

  @Test
  void damageUnderARunningSpoolIsSurvived() throws IOException {
    fill();
    try (Spool spool = open()) {
      try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
        raw.seek(0);
        raw.write(new byte[(int) raw.length()]);
      }
      for (int i = 0; i < 50; i++) {
        spool.append(Samples.at(i), Samples.phrase("after" + i));
      }
      List<Observation> left = drain(spool);
      assertThat(left).contains(Samples.phrase("after0"), Samples.phrase("after49"));
    }
    // Whatever SQLite still had in its cache: a later start finds a spool that works.
    try (Spool spool = open()) {
      spool.append(Samples.at(1), Samples.title("next day"));
      assertThat(drain(spool)).contains(Samples.title("next day"));
    }
  }

  @Test
  void aCommitForASpoolThatWasReplacedForgetsNothingOfTheNewOne() throws IOException {
    fill();
    Lease old;
    try (Spool spool = open()) {
      old = spool.lease(10);
    }
    Files.writeString(file(), "Dear diary, ".repeat(500));
    try (Spool spool = open()) {
      spool.append(Samples.at(1), Samples.title("new"));
      spool.commit(old);
      assertThat(drain(spool)).contains(Samples.title("new"));
    }
  }

  /** Law: wherever bits flip, every title comes back whole, or its loss is reported. */
  @Test
  void flippedBytesAreNeverTakenForTruth() throws IOException {
    for (long seed = 0; seed < 60; seed++) {
      Files.deleteIfExists(file());
      fill();
      Random random = new Random(seed);
      byte[] bytes = Files.readAllBytes(file());
      for (int flips = 0; flips < 5; flips++) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file(), bytes);
      try (Spool spool = open()) {
        spool.append(Samples.at(1), Samples.title("after"));
        List<Observation> left = drain(spool);
        long whole =
            left.stream()
                .filter(what -> what.equals(Samples.title("after")) || isWhole(what))
                .count();
        boolean reported = left.stream().anyMatch(Gap.class::isInstance);
        assertThat(whole == ROWS + 1 || reported).as("seed %d: %d whole", seed, whole).isTrue();
        assertThat(left)
            .as("seed %d", seed)
            .allMatch(
                what ->
                    what instanceof Gap || what.equals(Samples.title("after")) || isWhole(what));
      }
    }
  }

  private static boolean isWhole(Observation what) {
    String text = String.valueOf(what);
    int from = text.indexOf("title=t") + "title=t".length();
    int to = text.indexOf(']', from);
    String digits = to > from ? text.substring(from, to) : "";
    return digits.getBytes(StandardCharsets.UTF_8).length <= 3
        && digits.chars().allMatch(Character::isDigit)
        && !digits.isEmpty()
        && what.equals(Samples.title("t" + Integer.parseInt(digits)));
  }
}
