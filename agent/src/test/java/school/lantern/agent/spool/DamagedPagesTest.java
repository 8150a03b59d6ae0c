package school.lantern.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.Samples;
import school.lantern.model.Gap;
import school.lantern.model.Observation;
import school.lantern.model.RecordedObservation;

/**
 * A spool of a few pages, cut at each byte of its last one, and with a bit turned over in each: it
 * opens, goes on working, and what is not there any more is told as a gap.
 */
class DamagedPagesTest {
  private static final int PAGE_BYTES = 4096;
  private static final int WAL_HEADER_BYTES = 32;
  private static final int FRAME_BYTES = 24 + PAGE_BYTES;
  private static final int ROWS = 60;
  private static final int FLIPS_PER_PAGE = 16;
  private static final int RESTARTED_EVERY = 64;

  /** In memory where the system has that: thousands of spools are synced here. */
  private static final Path MEMORY = Path.of("/dev/shm");

  @TempDir Path disk;
  private Path folder;
  private Path file;
  private byte[] closed;
  private byte[] walOfOpen;
  private byte[] fileOfOpen;

  @BeforeEach
  void fill() throws IOException {
    folder = Files.isDirectory(MEMORY) ? Files.createTempDirectory(MEMORY, "lantern") : disk;
    file = folder.resolve("spool.db");
    try (Spool spool = open()) {
      for (int i = 0; i < ROWS; i++) {
        spool.append(Samples.at(i), Samples.phrase("t" + i));
      }
      fileOfOpen = Files.readAllBytes(file);
      walOfOpen = Files.readAllBytes(Path.of(file + "-wal"));
    }
    closed = Files.readAllBytes(file);
  }

  @AfterEach
  void empty() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Test
  void cutAtEachByteOfTheLastPage() throws IOException {
    assertThat(closed.length).isGreaterThan(5 * PAGE_BYTES);
    for (int cut = 1; cut <= PAGE_BYTES; cut++) {
      put(Arrays.copyOf(closed, closed.length - cut), new byte[0]);
      assertGoesOn("cut by " + cut);
      if (cut % RESTARTED_EVERY == 0) {
        assertGoesOnAfterARestart("cut by " + cut);
      }
    }
  }

  /** The log of the last seconds, as a power cut leaves it: its whole transactions count. */
  @Test
  void theLogCutAtEachByteOfItsLastPage() throws IOException {
    int frames = (walOfOpen.length - WAL_HEADER_BYTES) / FRAME_BYTES;
    assertThat(frames).isGreaterThan(ROWS);
    for (int cut = 1; cut <= FRAME_BYTES; cut++) {
      put(fileOfOpen, Arrays.copyOf(walOfOpen, walOfOpen.length - cut));
      try (Spool spool = open()) {
        Set<Observation> left = drain(spool);
        assertThat(left).as("cut by %d", cut).containsAll(rows(ROWS - 1));
        assertThat(left).as("cut by %d", cut).hasSizeLessThanOrEqualTo(ROWS);
      }
    }
  }

  @Test
  void bitsTurnedOverInEachPage() throws IOException {
    Random random = new Random(1);
    for (int page = 0; page < closed.length / PAGE_BYTES; page++) {
      for (int flip = 0; flip < FLIPS_PER_PAGE; flip++) {
        byte[] damaged = closed.clone();
        int at = page * PAGE_BYTES + random.nextInt(PAGE_BYTES);
        damaged[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        put(damaged, new byte[0]);
        assertGoesOn("byte " + at);
        assertGoesOnAfterARestart("byte " + at);
      }
    }
  }

  private void assertGoesOn(String what) throws IOException {
    try (Spool spool = open()) {
      spool.append(Samples.at(ROWS), Samples.phrase("after"));
      Set<Observation> left = drain(spool);
      boolean reported = left.removeIf(Gap.class::isInstance);
      assertThat(left).as(what).contains(Samples.phrase("after"));
      left.remove(Samples.phrase("after"));
      assertThat(rows(ROWS)).as(what).containsAll(left);
      assertThat(left.size() == ROWS || reported).as("%s: %d whole", what, left.size()).isTrue();
    }
  }

  private void assertGoesOnAfterARestart(String what) throws IOException {
    try (Spool again = open()) {
      again.append(Samples.at(ROWS), Samples.phrase("the day after"));
      assertThat(drain(again)).as(what).contains(Samples.phrase("the day after"));
    }
  }

  private static List<Observation> rows(int count) {
    return IntStream.range(0, count).<Observation>mapToObj(i -> Samples.phrase("t" + i)).toList();
  }

  private Spool open() {
    return Spool.open(file, SpoolBounds.DEFAULT, () -> Samples.at(ROWS));
  }

  private static Set<Observation> drain(Spool spool) {
    Set<Observation> drained = new HashSet<>();
    Lease lease = spool.lease(ROWS * 2);
    lease.observations().stream().map(RecordedObservation::what).forEach(drained::add);
    spool.commit(lease);
    return drained;
  }

  private void put(byte[] database, byte[] log) throws IOException {
    Files.deleteIfExists(Path.of(file + "-shm"));
    Files.deleteIfExists(Path.of(file + "-wal"));
    Path fresh = Files.write(folder.resolve("fresh"), database);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    if (log.length > 0) {
      Files.write(Path.of(file + "-wal"), log);
    }
  }
}
