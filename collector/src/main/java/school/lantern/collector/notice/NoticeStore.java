package school.lantern.collector.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import school.lantern.model.Audience;
import school.lantern.model.Notice;
import school.lantern.model.SchoolNotice;

/** Keeps notices and choices. Runs in the caller's transaction. */
@ApplicationScoped
class NoticeStore {

  /** The version that is shown now. */
  Optional<WrittenNotice> latest(String site, Audience audience) {
    return NoticeEntity.<NoticeEntity>find(
            "site = ?1 and audience = ?2 order by version desc", site, audience.name())
        .firstResultOptional()
        .map(row -> version(site, audience, row.version));
  }

  private static WrittenNotice version(String site, Audience audience, int version) {
    List<NoticeEntity> rows =
        NoticeEntity.list(
            "site = ?1 and audience = ?2 and version = ?3", site, audience.name(), version);
    Map<String, String> texts =
        rows.stream().collect(Collectors.toMap(row -> row.language, row -> row.body));
    NoticeEntity first = rows.getFirst();
    return new WrittenNotice(
        new Notice(audience, version, texts),
        Instant.ofEpochMilli(first.writtenAt),
        first.writtenBy);
  }

  void add(String site, WrittenNotice written) {
    written
        .notice()
        .texts()
        .forEach(
            (language, text) -> {
              NoticeEntity row = new NoticeEntity();
              row.site = site;
              row.audience = written.notice().audience().name();
              row.version = written.notice().version();
              row.language = language;
              row.body = text;
              row.writtenAt = written.at().toEpochMilli();
              row.writtenBy = written.by();
              row.persist();
            });
  }

  Optional<NoticeChoice> choice(String site) {
    return NoticeChoiceEntity.<NoticeChoiceEntity>findByIdOptional(site)
        .map(
            row ->
                new NoticeChoice(
                    row.school,
                    new SchoolNotice.Staff(row.staffAccounts.lines().toList(), row.staffTyping),
                    new SchoolNotice.Asking(row.everyLogOn, row.declineLogsOff)));
  }

  void choose(String site, NoticeChoice choice, Instant at, String by) {
    NoticeChoiceEntity kept = NoticeChoiceEntity.findById(site);
    NoticeChoiceEntity row = kept == null ? new NoticeChoiceEntity() : kept;
    row.site = site;
    row.school = choice.school();
    row.staffAccounts = String.join("\n", choice.staff().accounts());
    row.staffTyping = choice.staff().typingRead();
    row.everyLogOn = choice.asking().everyLogOn();
    row.declineLogsOff = choice.asking().declineLogsOff();
    row.chosenAt = at.toEpochMilli();
    row.chosenBy = by;
    row.persist();
  }
}
