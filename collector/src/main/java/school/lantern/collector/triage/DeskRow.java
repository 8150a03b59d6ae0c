package school.lantern.collector.triage;

import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.SpokenTime;

/**
 * One incident in the list.
 *
 * @param link where it leads
 * @param severity how urgent
 * @param what what happened, without names
 * @param at when it began
 * @param standing who has it
 */
record DeskRow(Link link, Severity severity, What what, SpokenTime at, Standing standing) {

  /** Address and number of an incident. */
  record Link(String path, long number) {}

  /**
   * What happened.
   *
   * @param headline one line
   * @param rule the rule's name
   * @param room the room's name
   * @param pupils masked
   */
  record What(String headline, String rule, String room, String pupils) {}

  /**
   * Who has it.
   *
   * @param status as on pages
   * @param tone how its tag looks: {@code amber}, {@code calm} or empty
   * @param owner a colleague's name, or {@code null}
   */
  record Standing(String status, String tone, @Nullable String owner) {}
}
