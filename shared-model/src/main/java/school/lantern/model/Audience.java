package school.lantern.model;

/** Whom a notice is for, and with whom what is recorded depends. */
public enum Audience {
  /** Also everybody of whom the school says nothing: a mistake must not hide a child. */
  PUPIL,
  STAFF
}
