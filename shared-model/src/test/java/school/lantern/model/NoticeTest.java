package school.lantern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The notice and what comes of it, on the wire and in itself. */
class NoticeTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .build();

  private static final LoginSession SESSION = new LoginSession("c2", "amelia.k");
  private static final UUID BOOT = UUID.fromString("6f1f9d0e-52c8-4a39-9d9f-0d9f3f6f0a11");
  private static final Instant TEN_PAST_NINE = Instant.parse("2026-11-23T09:10:00.250Z");
  private static final SchoolNotice SCHOOL =
      new SchoolNotice(
          "Hazel Lane School",
          new SchoolNotice.Staff(List.of("staff*"), false),
          new SchoolNotice.Asking(false, true),
          List.of(new Notice(Audience.PUPIL, 3, Map.of("en", "This computer is monitored."))));

  @Test
  void anAnswerAndAMessageInOneBatch() throws IOException {
    ObservationBatch batch =
        new ObservationBatch(
            UUID.fromString("0b8a1c52-6f0c-4a86-9f0b-5a3f6f0d7e21"),
            new Moment(TEN_PAST_NINE.plusSeconds(2), 3_602_000, BOOT),
            List.of(SESSION),
            List.of(
                recorded(
                    1,
                    new NoticeAnswer(
                        SESSION,
                        new NoticeAnswer.Shown(Audience.PUPIL, 3, "en"),
                        NoticeAnswer.Answer.ACCEPTED)),
                recorded(
                    2,
                    new ConcernRaised(
                        SESSION, "Someone keeps writing to me\nand I do not like it."))));
    assertSame("batch-5.json", batch, ObservationBatch.class);
  }

  @Test
  void aPolicyWithItsNotice() throws IOException {
    assertSame("policy-3.json", policy(SCHOOL), AgentPolicy.class);
  }

  @Test
  void aPolicyByWhichOnlyFieldsKnownToBeNoSecretAreRead() throws IOException {
    AgentPolicy strict = policy(null).withOpenFieldsOnly();
    assertSame("policy-4.json", strict, AgentPolicy.class);
    assertThat(strict.withNotice("p-2", SCHOOL).openFieldsOnly()).isTrue();
    assertThat(policy(SCHOOL).openFieldsOnly()).isFalse();
  }

  @Test
  void staffAreWhoTheSchoolSaysAndEverybodyElseIsAPupil() {
    assertThat(SCHOOL.audienceOf("staff")).isEqualTo(Audience.STAFF);
    assertThat(SCHOOL.audienceOf("STAFF-room2")).isEqualTo(Audience.STAFF);
    assertThat(SCHOOL.audienceOf("not-staff")).isEqualTo(Audience.PUPIL);
    assertThat(SCHOOL.audienceOf("")).isEqualTo(Audience.PUPIL);
    assertThat(
            new SchoolNotice.Staff(List.of("t.*@school.example"), false)
                .has("t.ellis@school.example"))
        .isTrue();
    assertThat(new SchoolNotice.Staff(List.of("a.b"), false).has("axb"))
        .as("no expression")
        .isFalse();
  }

  /** Whatever a line means: nobody may be left alone by a name that came later. */
  @Test
  void aPupilWhomALineMeansIsAPupil() {
    SchoolNotice.Staff named = new SchoolNotice.Staff(List.of("s.*", "head"), false);
    assertThat(named.has("s.jones")).isTrue();
    SchoolNotice.Staff spared = named.sparing(List.of("S.Jones", "a.khan"));
    assertThat(spared.pupils()).containsExactly("s.jones");
    assertThat(spared.has("s.jones")).isFalse();
    assertThat(spared.has("S.JONES")).isFalse();
    assertThat(spared.has("s.ellis")).isTrue();
    List<String> school = IntStream.rangeClosed(0, 200).mapToObj(n -> "s." + n).toList();
    SchoolNotice.Staff tooWide = named.sparing(school);
    assertThat(tooWide.accounts()).as("a line that means a school").containsExactly("head");
    assertThat(tooWide.has("s.7")).isFalse();
  }

  @Test
  void typingOfStaffIsLeftAloneUnlessTheSchoolSaysOtherwise() {
    assertThat(policy(SCHOOL).readsTypingOf("staff1")).isFalse();
    assertThat(policy(SCHOOL).readsTypingOf("amelia.k")).isTrue();
    assertThat(policy(null).readsTypingOf("staff1")).as("nobody is known to be staff").isTrue();
    SchoolNotice read =
        new SchoolNotice(
            SCHOOL.school(),
            new SchoolNotice.Staff(List.of("staff*"), true),
            SCHOOL.asking(),
            List.of());
    assertThat(policy(read).readsTypingOf("staff1")).isTrue();
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> new Notice(Audience.PUPIL, 1, Map.of()))
        .hasMessageContaining("languages");
    assertThatThrownBy(
            () ->
                new Notice(Audience.PUPIL, 1, Map.of("en", "x".repeat(Notice.TEXT_MAX_CHARS + 1))))
        .hasMessageContaining("text");
    assertThatThrownBy(() -> new Notice(Audience.PUPIL, 0, Map.of("en", "x")))
        .hasMessageContaining("version");
    assertThatThrownBy(
            () -> new ConcernRaised(SESSION, "x".repeat(ConcernRaised.TEXT_MAX_CHARS + 1)))
        .hasMessageContaining("text");
    assertThat(new ConcernRaised(SESSION, "secret").toString()).doesNotContain("secret");
  }

  private static AgentPolicy policy(@Nullable SchoolNotice notice) {
    return new AgentPolicy(
        "p-1.77de68daecd8",
        new CompiledPhrases(
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", 4096),
        Duration.ofMinutes(3),
        List.of("xterm"),
        false,
        notice);
  }

  private static RecordedObservation recorded(long seq, Observation what) {
    return new RecordedObservation(seq, new Moment(TEN_PAST_NINE, 3_600_000, BOOT), what);
  }

  private static <T> void assertSame(String file, T value, Class<T> type) throws IOException {
    byte[] golden = NoticeTest.class.getResourceAsStream("/golden/" + file).readAllBytes();
    assertThat(JSON.readTree(JSON.writeValueAsString(value))).isEqualTo(JSON.readTree(golden));
    assertThat(JSON.readValue(golden, type)).isEqualTo(value);
  }
}
