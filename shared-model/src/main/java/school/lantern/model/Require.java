package school.lantern.model;

import java.time.Duration;

/** The checks that the records of this package share. */
final class Require {
  private Require() {}

  static void notBlank(String value, String name) {
    // A missing JSON property arrives as null, whatever the annotations promise.
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
  }

  static void present(Object value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
  }

  static void notNegative(Duration value, String name) {
    present(value, name);
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, was " + value);
    }
  }

  static void notNegative(long value, String name) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must not be negative, was " + value);
    }
  }

  static void within(int value, int min, int max, String name) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " must be between " + min + " and " + max + ", was " + value);
    }
  }

  static void atMost(String value, int maxChars, String name) {
    if (value.length() > maxChars) {
      throw new IllegalArgumentException(
          name + " must have at most " + maxChars + " characters, had " + value.length());
    }
  }
}
