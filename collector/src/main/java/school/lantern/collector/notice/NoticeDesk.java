package school.lantern.collector.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.model.Audience;
import school.lantern.model.Notice;
import school.lantern.model.SchoolNotice;

/** Shows and takes what a school writes and chooses. */
@ApplicationScoped
class NoticeDesk {
  private final Notices notices;
  private final Directory directory;
  private final SpokenTimes times;
  private final LanternConfig config;

  NoticeDesk(Notices notices, Directory directory, SpokenTimes times, LanternConfig config) {
    this.notices = notices;
    this.directory = directory;
    this.times = times;
    this.config = config;
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
    ChoiceForm.Reading reading = form.read(logOns(Person.Audience.PUPIL));
    NoticeChoice choice = reading.choice();
    if (choice != null) {
      notices.choose(choice, by);
    }
    return reading.errors();
  }

  /**
   * Log-ons of staff that the directory knows, and no line of the choice means.
   *
   * @param some of them
   * @param all how many there are
   */
  record Unnamed(String some, int all) {
    static final int NAMED = 8;

    public boolean more() {
      return all > NAMED;
    }
  }

  Unnamed unnamedStaff() {
    SchoolNotice.Staff named = notices.choice().staff();
    List<String> unnamed =
        logOns(Person.Audience.STAFF).stream().filter(logOn -> !named.has(logOn)).sorted().toList();
    return new Unnamed(
        unnamed.stream().limit(Unnamed.NAMED).collect(Collectors.joining(", ")), unnamed.size());
  }

  private Set<String> logOns(Person.Audience audience) {
    return directory.everybody(config.site()).stream()
        .filter(person -> person.audience() == audience)
        .flatMap(person -> person.accounts().stream())
        .collect(Collectors.toSet());
  }

  int publish(NoticeForm form, String by) {
    return notices.publish(form.audience(), form.texts(), by);
  }
}
