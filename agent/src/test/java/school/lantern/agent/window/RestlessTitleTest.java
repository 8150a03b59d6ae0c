package school.lantern.agent.window;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.agent.window.RestlessTitle.CHANGES_MAX;
import static school.lantern.agent.window.RestlessTitle.REST_MILLIS;

import org.junit.jupiter.api.Test;
import school.lantern.agent.window.RestlessTitle.Change;

class RestlessTitleTest {
  private final RestlessTitle title = new RestlessTitle();

  private void changes(int times, long atMillis) {
    for (int i = 0; i < times; i++) {
      assertThat(title.changed(atMillis)).isEqualTo(Change.TOLD);
    }
  }

  @Test
  void aTitleThatChangesTooOftenIsNotListenedToForAMoment() {
    changes(CHANGES_MAX, 1000);
    assertThat(title.changed(1000)).isEqualTo(Change.TOO_OFTEN);
    assertThat(title.changed(1001)).isEqualTo(Change.UNHEARD);
    assertThat(title.dueMillis()).isEqualTo(1000 + REST_MILLIS);
    assertThat(title.isRested(999 + REST_MILLIS)).isFalse();
    assertThat(title.isRested(1000 + REST_MILLIS)).isTrue();
    assertThat(title.isRested(1001 + REST_MILLIS)).as("once").isFalse();
    changes(CHANGES_MAX, 1001 + REST_MILLIS);
  }

  @Test
  void asManyChangesOverALongerTimeAreAllLookedAt() {
    changes(CHANGES_MAX, 1000);
    changes(CHANGES_MAX, 1000 + REST_MILLIS);
    assertThat(title.dueMillis()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void anotherWindowIsListenedToAtOnce() {
    changes(CHANGES_MAX, 1000);
    assertThat(title.changed(1000)).isEqualTo(Change.TOO_OFTEN);
    title.forget();
    changes(CHANGES_MAX, 1000);
  }
}
