package school.lantern.collector.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.directory.Person;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.model.Audience;
import school.lantern.model.Notice;
import school.lantern.model.SchoolNotice;

/** Shows and takes what a school writes and chooses. */
@ApplicationScoped
class NoticeDesk {
  private final Notices notices;
  private final SchoolLogOns logOns;
  private final SpokenTimes times;

  NoticeDesk(Notices notices, SchoolLogOns logOns, SpokenTimes times) {
    this.notices = notices;
    this.logOns = logOns;
    this.times = times;
  }

  /**
   * A notice as it stands on the page.
   *
   * @param form its texts
   * @param version 0 while nothing was published
   * @param at since when, or {@code null}
   * @param by by whom
   */
  record Standing(NoticeForm form, int version, @Nullable SpokenTime at, String by) {

    public int next() {
      return version + 1;
    }
  }

  List<Standing> standing() {
    return Arrays.stream(Audience.values()).map(this::standing).toList();
  }

  Standing standing(Audience audience) {
    Optional<WrittenNotice> latest = notices.latest(audience);
    return latest
        .map(
            one ->
                new Standing(
                    NoticeForm.of(audience, one.notice().texts(), null),
                    one.notice().version(),
                    times.say(one.at()),
                    one.by()))
        .orElseGet(
            () -> new Standing(NoticeForm.of(audience, Map.of(), null), Notice.BUILT_IN, null, ""));
  }

  ChoiceForm choice() {
    return ChoiceForm.of(notices.choice());
  }

  /** Carries a choice out, or says what is wrong with it. */
  FieldErrors choose(ChoiceForm form, String by) {
    ChoiceForm.Reading reading = form.read(logOns.of(Person.Audience.PUPIL));
    NoticeChoice choice = reading.choice();
    if (choice != null) {
      notices.choose(choice, by);
    }
    return reading.errors();
  }

  /**
   * Log-ons of the school data, some by name.
   *
   * @param some of them
   * @param all how many there are
   */
  record Named(String some, int all) {
    static final int NAMED = 8;

    static Named of(Stream<String> logOns) {
      List<String> sorted = logOns.sorted().toList();
      return new Named(
          sorted.stream().limit(NAMED).collect(Collectors.joining(", ")), sorted.size());
    }

    public boolean more() {
      return all > NAMED;
    }
  }

  /**
   * Where the lines and the school data do not agree.
   *
   * @param staff log-ons of staff that no line means, and that count as pupils' now
   * @param pupils log-ons of pupils that a line means; they count as pupils' all the same
   */
  record Apart(Named staff, Named pupils) {}

  Apart apart() {
    SchoolNotice.Staff lines = notices.choice().staff();
    return new Apart(
        Named.of(logOns.of(Person.Audience.STAFF).stream().filter(one -> !lines.has(one))),
        Named.of(logOns.of(Person.Audience.PUPIL).stream().filter(lines::has)));
  }

  int publish(NoticeForm form, String by) {
    return notices.publish(form.audience(), form.texts(), by);
  }
}
