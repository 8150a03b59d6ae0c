package school.lantern.collector.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import school.lantern.collector.correlate.PlannedRoom;
import school.lantern.collector.rules.Finding;
import school.lantern.collector.rules.RoomFacts;
import school.lantern.collector.rules.RoomRules;
import school.lantern.collector.rules.Rule;
import school.lantern.collector.rules.Verdict;
import school.lantern.collector.supervision.Amounts;
import school.lantern.collector.supervision.Cell;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.SchoolDay;

/** Law: the engine says what counting seconds says, on seeded schools with awkward days. */
class OracleTest {
  private static final int SCHOOLS = 2_100;
  private static final People PEOPLE = new People(Map.of(), Map.of(), Map.of("P1", 7, "P2", 12));

  @Test
  void theEngineAgreesWithCountingSeconds() {
    long findings = LongStream.range(0, SCHOOLS).parallel().map(OracleTest::agreesOnFindings).sum();
    assertThat(findings).as("enough happens in these schools").isGreaterThan(SCHOOLS);
  }

  /** How many findings both have. */
  private static long agreesOnFindings(long seed) {
    AnySchool school = AnySchool.of(seed);
    List<String> counted = counted(school);
    assertThat(engine(school)).as("seed %d, %s", seed, school.day()).isEqualTo(counted);
    return counted.stream().filter(line -> line.contains("severity")).count();
  }

  static List<String> counted(AnySchool school) {
    SlowRoom room = new SlowRoom(school);
    int outOfHours = Math.toIntExact(school.frame().settings().outOfHours().toSeconds());
    return Stream.concat(
            new SlowAnswer(room, outOfHours, school.frame().meetings()).lines().stream(),
            new SlowBlindness(room, school.workstations()).lines().stream())
        .sorted()
        .toList();
  }

  static List<String> engine(AnySchool school) {
    SchoolDay plan = SchoolDay.of(school.timetable(), school.day(), AnySchool.LONDON, PEOPLE);
    Verdict verdict =
        RoomRules.judge(
            new RoomFacts(
                new RoomFacts.Place(AnySchool.ROOM, "Room 1"),
                PlannedRoom.of(plan, school.presences(), AnySchool.ROOM),
                school.workstations(),
                school.people(),
                school.frame()));
    List<String> lines = new ArrayList<>();
    for (Finding finding : verdict.findings()) {
      if (finding.rule() != Rule.FLAGGED_PHRASE) {
        lines.add(line(finding));
      }
    }
    verdict
        .coverage()
        .gaps()
        .forEach(
            gap ->
                lines.add(
                    "gap %s..%s %d s, internet %d s, %d pupils"
                        .formatted(
                            gap.from(),
                            gap.until(),
                            gap.pupilTime().toSeconds(),
                            gap.internetTime().toSeconds(),
                            gap.pupils())));
    verdict.coverage().cells().forEach(cell -> lines.add(line(cell)));
    verdict
        .coverage()
        .blind()
        .forEach(
            blind ->
                lines.add(
                    "blind %s/%s %d"
                        .formatted(
                            blind.period(), blind.reason(), blind.workstationTime().toSeconds())));
    return lines.stream().sorted().toList();
  }

  private static String line(Finding finding) {
    return "%s %s..%s severity %d %s"
        .formatted(
            finding.rule(),
            finding.span().from(),
            finding.span().until() == null ? "" : finding.span().until(),
            finding.severity(),
            new TreeSet<>(finding.grounds().pupils()));
  }

  private static String line(Cell cell) {
    Amounts amounts = cell.amounts();
    long[] sums =
        Stream.of(
                amounts.supervised().present(),
                amounts.supervised().scheduled(),
                amounts.supervised().exempt(),
                amounts.unsupervised(),
                amounts.supervised().changeover(),
                amounts.internet())
            .mapToLong(Duration::toSeconds)
            .toArray();
    return "cell %s/%s/%s %s"
        .formatted(
            cell.key().period(),
            cell.key().yearGroup(),
            cell.key().staffId(),
            Arrays.toString(sums));
  }
}
