package school.lantern.agent.secretfield.win32;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FocusedObjectTest {
  private static final int TEXT = 42;
  private static final int FOCUSED = 4;

  @Test
  void aProtectedObjectIsSecretWhateverItIs() {
    for (String kind : new String[] {"Edit", "Chrome_WidgetWin_1", "MozillaWindowClass"}) {
      for (int role : new int[] {TEXT, FocusedObject.CLIENT}) {
        assertThat(new FocusedObject(kind, role, FOCUSED | FocusedObject.PROTECTED).isSecret())
            .contains(true);
      }
    }
  }

  @Test
  void aFieldThatIsNotProtectedIsOpen() {
    assertThat(new FocusedObject("Chrome_WidgetWin_1", TEXT, FOCUSED).isSecret()).contains(false);
    assertThat(new FocusedObject("_WwG", FocusedObject.CLIENT, FOCUSED).isSecret()).contains(false);
  }

  @Test
  void aBrowserThatAnswersForItsWholeWindowTellsNothing() {
    for (int role : new int[] {FocusedObject.WINDOW, FocusedObject.CLIENT, FocusedObject.PANE}) {
      assertThat(new FocusedObject("Chrome_WidgetWin_1", role, FOCUSED).isSecret()).isEmpty();
      assertThat(new FocusedObject("MozillaWindowClass", role, FOCUSED).isSecret()).isEmpty();
    }
  }
}
