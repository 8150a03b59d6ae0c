package school.lantern.agent.secretfield;

/** Hears of the field that typing goes to. Called from one thread; must return at once. */
public interface FieldListener {
  void field(Field field);
}
