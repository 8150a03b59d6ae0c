package school.lantern.collector.access;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a member of staff may do here. Names are used in {@code @RolesAllowed}. */
public enum Role {
  /** Sees incidents and acts on them. */
  DSL("Safeguarding lead", "Sees incidents with pupils' names, and decides what happens."),
  /** Sees rooms, coverage and who looked at what. */
  SLT("Senior leader", "Sees which rooms are supervised, and who looked at what."),
  /** Looks after devices, school data and accounts; sees who is in which class, and no more. */
  TECHNICIAN(
      "Technician",
      "Looks after devices, school data and accounts. Sees who is in which class, but nothing that"
          + " pupils do."),
  /** Says where they supervise; sees their own duties, and nothing about pupils. */
  STAFF("Member of staff", "Says which room they supervise, and sees their own duties.");

  private final String label;
  private final String purpose;

  Role(String label, String purpose) {
    this.label = label;
    this.purpose = purpose;
  }

  public String label() {
    return label;
  }

  public String purpose() {
    return purpose;
  }

  /** As stored and as typed at the console: {@code "DSL,SLT"}. */
  static String write(Set<Role> roles) {
    return String.join(",", EnumSet.copyOf(roles).stream().map(Enum::name).toList());
  }

  /**
   * The other way round.
   *
   * @throws IllegalArgumentException if a role is unknown or there is none
   */
  static Set<Role> read(String roles) {
    Set<Role> read =
        Arrays.stream(roles.split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(toCollection(() -> EnumSet.noneOf(Role.class)));
    if (read.isEmpty()) {
      throw new IllegalArgumentException("no role given");
    }
    return read;
  }
}
