package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import school.lantern.collector.choices.MeetingChoices;
import school.lantern.collector.phrases.PhraseAudienceSource;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.rules.MeetingRule;
import school.lantern.collector.rules.RoomFacts;
import school.lantern.collector.rules.WindowKinds;
import school.lantern.collector.rules.WindowList;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.Tolerance;

/** School days as stretches of time, with the school's settings. */
@ApplicationScoped
class Frames {
  private final LanternConfig lantern;
  private final RoomFacts.Settings settings;
  private final PhraseAudienceSource policy;
  private final MeetingChoices choices;

  Frames(
      LanternConfig lantern,
      RulesConfig rules,
      PhraseAudienceSource policy,
      MeetingChoices choices) {
    this.policy = policy;
    this.choices = choices;
    this.lantern = lantern;
    this.settings =
        new RoomFacts.Settings(
            new Tolerance(rules.grace(), rules.minimumGap()),
            rules.silentAfter(),
            rules.outOfHours(),
            new WindowKinds(
                WindowList.of(rules.internetApplications(), rules.internetTitles()),
                WindowList.of(rules.meetingApplications(), rules.meetingTitles())));
  }

  /** Midnight to midnight in school time: 23, 24 or 25 hours. */
  RoomFacts.Frame of(LocalDate day, Instant now) {
    Interval wholeDay =
        new Interval(
            day.atStartOfDay(lantern.zone()).toInstant(),
            day.plusDays(1).atStartOfDay(lantern.zone()).toInstant());
    return new RoomFacts.Frame(
        wholeDay, now, lantern.zone(), settings.with(policy.terms()), meetings(day));
  }

  private MeetingRule meetings(LocalDate day) {
    return choices.scheduledIsEnough(lantern.site(), day)
        ? MeetingRule.SCHEDULED_IS_ENOUGH
        : MeetingRule.SOMEBODY_SEEN;
  }

  LocalDate dayOf(Instant moment) {
    return moment.atZone(lantern.zone()).toLocalDate();
  }
}
