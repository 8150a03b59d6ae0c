package school.lantern.agent.secretfield;

/** What is known of the field that typing goes to. */
public enum Field {
  /** The program in front says nothing of its fields. */
  UNTOLD,
  /** The focus has moved, and the program has not said yet to what. */
  ASKED,
  /** No password field. */
  OPEN,
  /** A password field. */
  SECRET
}
