package school.lantern.collector.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the use of a room, each moment of each pupil once.
 *
 * <pre>
 *   seen         |     ---                 |
 *   scheduled    | -----------             |  in the room or for the pupil
 *   use          |   =============     === |
 *   gap          |              ==     === |
 *   counts as    |   sspppsssccccuu    uuu |  scheduled, present, changeover, unsupervised
 * </pre>
 */
public final class Cells {
  private final List<RoomSegment> room;
  private final Map<CellKey, Sum> sums = new TreeMap<>();

  private Cells(RoomWatch room) {
    this.room = RoomSegment.of(room);
  }

  /** The cells of a room-day, in order of their keys. */
  public static List<Cell> of(RoomWatch room, List<PupilDay> pupils, Gaps gaps) {
    Cells cells = new Cells(room);
    pupils.forEach(pupil -> cells.add(pupil, gaps.of(pupil.pupil())));
    List<Cell> found = new ArrayList<>();
    cells.sums.forEach((key, sum) -> found.add(new Cell(key, sum.amounts())));
    return found;
  }

  private void add(PupilDay pupil, IntervalSet gap) {
    Cuts cuts = new Cuts();
    cuts.add(pupil.use());
    cuts.add(pupil.internet());
    cuts.add(pupil.personal().times());
    cuts.add(gap);
    pupil.personal().watches().forEach(watch -> cuts.add(watch.when()));
    room.forEach(segment -> cuts.add(segment.from()));
    Sweep using = new Sweep(pupil.use());
    Sweep online = new Sweep(pupil.internet());
    Sweep alone = new Sweep(gap);
    int at = 0;
    for (Interval piece : cuts.pieces()) {
      if (using.contains(piece.from())) {
        while (at + 1 < room.size() && !room.get(at + 1).from().isAfter(piece.from())) {
          at++;
        }
        String own = RoomSegment.first(pupil.personal().watches(), piece.from());
        boolean unsupervised = alone.contains(piece.from());
        Kind kind = kind(room.get(at), own, pupil.personal().exempt(), unsupervised);
        sums.computeIfAbsent(key(room.get(at), pupil, own, kind), _ -> new Sum())
            .add(kind, piece.length(), online.contains(piece.from()));
      }
    }
  }

  private enum Kind {
    PRESENT,
    SCHEDULED,
    EXEMPT,
    UNSUPERVISED,
    CHANGEOVER
  }

  private static Kind kind(
      RoomSegment segment, @Nullable String own, boolean exempt, boolean unsupervised) {
    if (segment.present() != null) {
      return Kind.PRESENT;
    }
    if (segment.scheduled() != null || own != null) {
      return Kind.SCHEDULED;
    }
    if (exempt) {
      return Kind.EXEMPT;
    }
    return unsupervised ? Kind.UNSUPERVISED : Kind.CHANGEOVER;
  }

  private static CellKey key(RoomSegment at, PupilDay pupil, @Nullable String own, Kind kind) {
    String staffId =
        switch (kind) {
          case PRESENT, SCHEDULED ->
              at.scheduled() != null ? at.scheduled() : own != null ? own : at.present();
          case EXEMPT, UNSUPERVISED, CHANGEOVER -> null;
        };
    return new CellKey(at.period(), pupil.yearGroup(), staffId);
  }

  /** A cell that grows. */
  private static final class Sum {
    private final Map<Kind, Duration> byKind = new EnumMap<>(Kind.class);
    private Duration internet = Duration.ZERO;
    private Duration aloneOnline = Duration.ZERO;

    void add(Kind kind, Duration time, boolean online) {
      byKind.merge(kind, time, Duration::plus);
      internet = online ? internet.plus(time) : internet;
      aloneOnline = online && kind == Kind.UNSUPERVISED ? aloneOnline.plus(time) : aloneOnline;
    }

    Amounts amounts() {
      Amounts.Supervised supervised =
          new Amounts.Supervised(
              of(Kind.PRESENT), of(Kind.SCHEDULED), of(Kind.CHANGEOVER), of(Kind.EXEMPT));
      Duration unsupervised = of(Kind.UNSUPERVISED);
      Duration use = supervised.total().plus(unsupervised);
      return new Amounts(use, internet, supervised, unsupervised, aloneOnline);
    }

    private Duration of(Kind kind) {
      return byKind.getOrDefault(kind, Duration.ZERO);
    }
  }

  /** Moments at which something changes. */
  private static final class Cuts {
    private final List<Instant> moments = new ArrayList<>();

    void add(IntervalSet set) {
      set.intervals().forEach(this::add);
    }

    void add(Interval interval) {
      moments.add(interval.from());
      moments.add(interval.until());
    }

    void add(Instant moment) {
      moments.add(moment);
    }

    List<Interval> pieces() {
      List<Instant> sorted = moments.stream().sorted().distinct().toList();
      List<Interval> pieces = new ArrayList<>(sorted.size());
      for (int i = 1; i < sorted.size(); i++) {
        pieces.add(new Interval(sorted.get(i - 1), sorted.get(i)));
      }
      return pieces;
    }
  }
}
