package school.lantern.collector.triage;

import java.util.Arrays;
import java.util.List;

/** The clauses of the school's e-safety policy that rules rest on, in words. */
enum Clause {
  P_2("Pupils' use of the internet is always supervised by a member of staff."),
  P_3("No pupil is left unaccompanied with computers."),
  P_6("Activity is monitored and checked."),
  P_7("E-safety concerns are reported and logged, whoever has them."),
  P_12(
      "Risks to watch for, among them unsuitable material, contact with strangers, grooming,"
          + " bullying, self-harm, radicalisation and exploitation."),
  P_14("Pupils take part in video meetings only under direct supervision.");

  private final String words;

  Clause(String words) {
    this.words = words;
  }

  /** As it is numbered in the policy: {@code "P-2"}. */
  public String number() {
    return name().replace('_', '-');
  }

  public String words() {
    return words;
  }

  /**
   * The clauses in a rule's list.
   *
   * @param clauses such as {@code "P-2, P-3"}
   */
  static List<Clause> in(String clauses) {
    List<String> numbers = List.of(clauses.split(", *"));
    return Arrays.stream(values()).filter(clause -> numbers.contains(clause.number())).toList();
  }
}
