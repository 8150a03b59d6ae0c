package school.lantern.collector.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.collector.presence.CheckIn.Tap;
import school.lantern.collector.timetable.BellPeriod;

/** Where one person is on record, what may be taken back, and which times may be given. */
class WhereaboutsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Stays STAYS =
      new Stays(List.of(new BellPeriod("1", at("09:00"), at("10:00"))));

  @Test
  void whatThePersonSaidComesBeforeWhatARegisterSays() {
    RegisterMark register = new RegisterMark("S1", "ICT1", DAY, "1", at("09:02"));
    CheckIn tapped = here("ICT1", "09:05");

    assertThat(now("09:10", register).current().orElseThrow().sighting()).isEqualTo(register);
    assertThat(now("09:10", register, tapped).current().orElseThrow().sighting()).isEqualTo(tapped);
    assertThat(now("10:00", register, tapped).current()).isEmpty();
  }

  @Test
  void othersDoNotMatter() {
    CheckIn colleague =
        new CheckIn("x", "S2", "ICT1", new Tap(at("09:05"), at("09:05"), null), null);

    assertThat(now("09:10", colleague).current()).isEmpty();
    assertThat(now("09:10", colleague).lastTap()).isEmpty();
  }

  @Test
  void theLastTapCanBeTakenBackForTenMinutes() {
    CheckIn left = here("ICT1", "09:05").left(new Tap(at("09:20"), at("09:20"), null));

    assertThat(now("09:14", here("ICT1", "09:05")).lastTap().orElseThrow().leaving()).isFalse();
    assertThat(now("09:15", here("ICT1", "09:05")).lastTap()).isEmpty();
    assertThat(now("09:29", left).lastTap().orElseThrow().leaving()).isTrue();
    assertThat(now("09:30", left).lastTap()).isEmpty();
  }

  @Test
  void aTimeMayBeGivenFromTheRunningPeriodsBellOnOrFromAnHourAgo() {
    Claimable inPeriod = Claimable.at(at("09:40"), STAYS);
    assertThat(inPeriod.allows(at("09:00"))).isTrue();
    assertThat(inPeriod.allows(at("08:59"))).isFalse();
    assertThat(inPeriod.allows(at("09:40"))).isTrue();
    assertThat(inPeriod.allows(at("09:41"))).as("not in the future").isFalse();

    Claimable outside = Claimable.at(at("16:30"), STAYS);
    assertThat(outside.allows(at("15:30"))).isTrue();
    assertThat(outside.allows(at("15:29"))).isFalse();
  }

  @Test
  void atTheWeekendTheNextWeekIsShownToo() {
    assertThat(WeekPages.days(LocalDate.of(2026, 11, 23)))
        .hasSize(7)
        .startsWith(LocalDate.of(2026, 11, 23));
    assertThat(WeekPages.days(LocalDate.of(2026, 11, 27)))
        .hasSize(7)
        .startsWith(LocalDate.of(2026, 11, 23));
    assertThat(WeekPages.days(LocalDate.of(2026, 11, 28)))
        .startsWith(LocalDate.of(2026, 11, 28))
        .endsWith(LocalDate.of(2026, 12, 6));
  }

  private static Whereabouts now(String wall, Sighting... sightings) {
    return Whereabouts.of("S1", List.of(sightings), STAYS, at(wall));
  }

  private static CheckIn here(String room, String from) {
    return new CheckIn(room + from, "S1", room, new Tap(at(from), at(from), null), null);
  }

  private static Instant at(String wall) {
    return Instant.parse(DAY + "T" + wall + ":00Z");
  }
}
