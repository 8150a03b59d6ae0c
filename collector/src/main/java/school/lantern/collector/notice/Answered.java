package school.lantern.collector.notice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import school.lantern.model.Audience;
import school.lantern.model.Notice;
import school.lantern.model.NoticeAnswer;

/**
 * Where a person stands with the notice, from the answers of all their log-ons. Pure.
 *
 * <pre>
 *   a yes to the version of now      accepted, whatever was closed or declined after it: it stands
 *   a yes to an older one            outdated, unless something else was answered since
 *   declined, closed, not shown      as it was last
 *   nothing                          not asked yet
 * </pre>
 *
 * @param standing in a word for the list
 * @param words in a sentence
 * @param deciding the answer that says so; empty when there is none
 */
record Answered(Standing standing, String words, Optional<Given> deciding) {

  /** Whether the present version is accepted. */
  enum Standing {
    ACCEPTED,
    DECLINED,
    OPEN
  }

  static Answered of(List<Given> answers, Audience audience, int version) {
    List<Given> inOrder = answers.stream().sorted(Comparator.comparing(Given::at)).toList();
    Optional<Given> yes =
        inOrder.stream()
            .filter(Given::yes)
            .filter(one -> one.answer().notice().audience() == audience)
            .filter(one -> one.version() == version)
            .reduce((_, later) -> later);
    if (yes.isPresent()) {
      return new Answered(Standing.ACCEPTED, "Accepted " + named(yes.get()), yes);
    }
    if (inOrder.isEmpty()) {
      return new Answered(Standing.OPEN, "Not asked yet", Optional.empty());
    }
    Given last = inOrder.getLast();
    return new Answered(
        last.answer().answer() == NoticeAnswer.Answer.DECLINED ? Standing.DECLINED : Standing.OPEN,
        switch (last.answer().answer()) {
          case ACCEPTED -> "Accepted " + named(last) + ", not the one of now";
          case DECLINED -> "Did not accept " + named(last);
          case CLOSED -> "Closed the window without an answer";
          case KILLED -> "The window was ended from outside, without an answer";
          case NOT_SHOWN -> "The computer could not show it";
        },
        Optional.of(last));
  }

  private static String named(Given given) {
    String whose = given.answer().notice().audience() == Audience.STAFF ? " for staff" : "";
    return given.version() == Notice.BUILT_IN
        ? "the built-in sentence"
        : "version " + given.version() + whose;
  }
}
