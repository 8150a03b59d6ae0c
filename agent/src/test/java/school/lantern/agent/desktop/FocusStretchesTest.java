package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.agent.window.Front;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;
import school.lantern.model.WindowFocus;

class FocusStretchesTest {
  private static final Instant START = Instant.parse("2026-01-12T09:00:00Z");

  private final FocusStretches focus = new FocusStretches();
  private final List<String> told = new ArrayList<>();

  FocusStretchesTest() {
    focus.session(new LoginSession("c2", "ada"));
  }

  private static Tick at(long millis) {
    return new Tick(millis, START.plusMillis(millis));
  }

  private static Front front(long id, @Nullable String title) {
    return new Front(id, title == null ? null : new FrontWindow("app" + id, title), 0);
  }

  private void see(long id, @Nullable String title, long millis) {
    note(focus.see(front(id, title), at(millis)));
  }

  private void note(List<WindowFocus> stretches) {
    for (WindowFocus stretch : stretches) {
      long from = Duration.between(START, stretch.from()).toMillis();
      told.add(stretch.window().title() + " " + from + "+" + stretch.heldFor().toMillis());
    }
  }

  @Test
  void aStretchIsToldWhenAnotherWindowComes() {
    see(1, "a", 0);
    see(2, "b", 1000);
    see(1, "a", 1010);
    assertThat(told).containsExactly("a 0+1000", "b 1000+10");
  }

  @Test
  void slowlyATitleCountsOnceItHasStoodForLongerAndAWindowAtOnce() {
    focus.slowly(true);
    see(1, "a", 0);
    see(1, "b", 1000);
    note(focus.advance(at(10_999)));
    assertThat(told).isEmpty();
    note(focus.advance(at(11_000)));
    assertThat(told).containsExactly("a 0+1000");
    see(2, "c", 11_100);
    assertThat(told).containsExactly("a 0+1000", "b 1000+10100");
    focus.slowly(false);
    see(2, "d", 12_000);
    note(focus.advance(at(12_250)));
    assertThat(told).hasSize(3).last().isEqualTo("c 11100+900");
  }

  @Test
  void aTitleCountsOnceItHasStood() {
    see(1, "a", 0);
    see(1, "b", 1000);
    note(focus.advance(at(1249)));
    assertThat(told).isEmpty();
    assertThat(focus.dueMillis()).isEqualTo(1250);
    note(focus.advance(at(1250)));
    note(focus.end(at(2000)));
    assertThat(told).containsExactly("a 0+1000", "b 1000+1000");
  }

  @Test
  void flickerIsNotTold() {
    see(1, "a", 0);
    for (long millis = 1000; millis < 3000; millis += 200) {
      see(1, "busy " + millis, millis);
    }
    see(1, "a", 3000);
    note(focus.end(at(4000)));
    assertThat(told).containsExactly("a 0+4000");
  }

  @Test
  void aLongStretchIsToldInParts() {
    see(1, "a", 0);
    assertThat(focus.dueMillis()).isEqualTo(60_000);
    note(focus.advance(at(60_000)));
    note(focus.advance(at(119_999)));
    note(focus.end(at(130_000)));
    assertThat(told).containsExactly("a 0+60000", "a 60000+70000");
  }

  @Test
  void noWindowIsNoStretch() {
    see(1, "a", 0);
    see(0, null, 500);
    see(2, "b", 900);
    note(focus.end(at(1000)));
    assertThat(told).containsExactly("a 0+500", "b 900+100");
    assertThat(focus.dueMillis()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void nobodyIsToldBeforeTheSessionIsKnown() {
    FocusStretches early = new FocusStretches();
    early.see(front(1, "a"), at(0));
    assertThat(early.see(front(2, "b"), at(10))).isEmpty();
  }

  /**
   * Law: stretches follow one another without overlap, and cover all time in which a window was.
   */
  @Test
  void stretchesTileTheTime() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      FocusStretches tiled = new FocusStretches();
      tiled.session(new LoginSession("c2", "ada"));
      List<WindowFocus> stretches = new ArrayList<>(tiled.see(front(1, "t"), at(0)));
      long millis = 0;
      for (int i = 0; i < 60; i++) {
        millis += random.nextInt(random.nextInt(8) == 0 ? 90_000 : 400);
        stretches.addAll(
            random.nextBoolean()
                ? tiled.see(front(1 + random.nextInt(2), "t" + random.nextInt(3)), at(millis))
                : tiled.advance(at(millis)));
      }
      stretches.addAll(tiled.end(at(millis)));
      Instant reached = START;
      for (WindowFocus stretch : stretches) {
        assertThat(stretch.from()).as("seed %d", seed).isEqualTo(reached);
        reached = reached.plus(stretch.heldFor());
      }
      assertThat(reached).as("seed %d", seed).isEqualTo(START.plusMillis(millis));
    }
  }
}
