package school.lantern.collector.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateParsingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.collector.platform.LanternConfig;

/** The authority's files, as a technician, a crash and a school's own certificates leave them. */
class AuthorityFolderTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private static final Clock FIXED = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir Path data;

  @Test
  void aChangeThatACrashCutInTwoIsFinished() throws IOException {
    AuthorityFolder folder = folder(Optional.empty());
    AuthorityKeys before = folder.authority().keys();
    folder.announce();
    Credential next = folder.again().succession().successor();
    Path files = data.resolve("authority");
    Files.writeString(files.resolve("ca-former.pem"), Files.readString(files.resolve("ca.pem")));
    Files.writeString(files.resolve("ca.key"), Files.readString(files.resolve("ca-next.key")));

    AuthorityKeys after = folder.again();

    assertThat(after.signer()).isEqualTo(next);
    assertThat(after.succession().former()).isEqualTo(before.signer().certificate());
    assertThat(after.succession().stage()).isEqualTo(Succession.Stage.CHANGED);
    assertThat(after.server().anchor()).isEqualTo(after.signer().certificate());
    assertThat(after.policies()).as("policies go on").isEqualTo(before.policies());
    assertThat(files.resolve("ca-next.key")).doesNotExist();
    assertThat(folder(Optional.empty()).authority().keys()).as("at a start").isEqualTo(after);
  }

  @Test
  void eachStepIsTakenOnceHoweverManyTakeIt() {
    AuthorityFolder folder = folder(Optional.empty());
    Credential first = folder.authority().keys().signer();
    assertThatThrownBy(folder::change).hasMessageContaining("no successor");
    assertThatThrownBy(folder::retire).hasMessageContaining("no former");

    folder.announce();
    AuthorityKeys announced = folder.again();
    assertThatThrownBy(folder::announce).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(folder::retire).isInstanceOf(IllegalStateException.class);
    assertThat(folder.again()).isEqualTo(announced);

    folder.change();
    assertThatThrownBy(folder::change).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(folder::announce).isInstanceOf(IllegalStateException.class);
    assertThat(folder.again().succession().former()).isEqualTo(first.certificate());
    folder.retire();
    assertThatThrownBy(folder::retire).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aSuccessorIsNoOlderThanTheOneOfNow() {
    Clock ahead = Clock.offset(FIXED, Duration.ofDays(3));
    new AuthorityFolder(
            new Here(data, Optional.empty()), new Brought(Optional.empty()), ahead, true)
        .authority();
    AuthorityFolder setBack = folder(Optional.empty());
    setBack.announce();
    AuthorityKeys keys = setBack.again();
    assertThat(Objects.requireNonNull(keys.succession().successor()).certificate().getNotBefore())
        .isAfterOrEqualTo(keys.signer().certificate().getNotBefore());
  }

  @Test
  void aSchoolsOwnCertificateIsReadAgainOnceBothFilesFit() throws IOException {
    Credential school = CertificateMaker.authority("School", NOW);
    Path certificate = data.resolve("own.pem");
    Path key = data.resolve("own.key");
    Credential first = CertificateMaker.server(List.of("one.example"), school, NOW);
    Credential second = CertificateMaker.server(List.of("two.example"), school, NOW);
    Files.writeString(certificate, Pem.text(first.chain()));
    Files.writeString(key, Pem.text(first.key()));
    AuthorityFolder folder = folder(Optional.of(certificate));
    assertThat(folder.authority().keys().server()).isEqualTo(first);

    Files.writeString(certificate, Pem.text(second.chain()));
    assertThatThrownBy(folder::again).hasMessageContaining("another certificate's");
    Files.writeString(key, Pem.text(second.key()));
    assertThat(folder.again().server()).isEqualTo(second);
    assertThat(folder.again().trustedByAgents()).containsExactly(school.certificate());
  }

  @Test
  void whatAgentsKnowIsNotMadeAgainInItsPlace() throws IOException {
    AuthorityFolder folder = folder(Optional.empty());
    AuthorityKeys before = folder.authority().keys();
    for (String name : List.of("ca", "policy")) {
      Path certificate = data.resolve("authority").resolve(name + ".pem");
      Path key = certificate.resolveSibling(name + ".key");
      Path away = Files.move(certificate, data.resolve("away.pem"));
      String words = name + ".pem is missing";
      assertThatThrownBy(folder::again).as("while it serves").hasMessageContaining(words);
      assertThatThrownBy(folder::authority).as("at a start").hasMessageContaining("delete the key");
      Path keyAway = Files.move(key, data.resolve("away.key"));
      assertThatThrownBy(folder::again)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(words);
      Files.move(away, certificate);
      Files.move(keyAway, key);
      assertThat(folder.again()).isEqualTo(before);
    }
  }

  @Test
  void halfAServersPairIsMadeAnew() throws IOException {
    AuthorityFolder folder = folder(Optional.empty());
    Credential first = folder.authority().server();
    Path files = data.resolve("authority");
    Files.writeString(files.resolve("server.key"), Files.readString(files.resolve("ca.key")));
    Credential second = folder(Optional.empty()).authority().server();
    assertThat(second).isNotEqualTo(first);
    assertThat(second.anchor()).isEqualTo(first.anchor());

    Files.writeString(files.resolve("server.pem"), "");
    Credential third = folder.again().server();
    assertThat(third.anchor()).isEqualTo(first.anchor());
    assertThat(folder.again().server()).as("it is kept").isEqualTo(third);
  }

  @Test
  void aConsoleLeavesTheNamesOfTheDoorAsTheyAre() throws Exception {
    Credential served = named("door.example", true).authority().server();
    AuthorityFolder console = named("shell.example", false);
    assertThat(console.authority().server()).isEqualTo(served);

    console.announce();
    console.change();
    Credential changed = console.again().server();
    assertThat(changed.anchor()).isNotEqualTo(served.anchor());
    assertThat(names(changed)).containsExactlyInAnyOrderElementsOf(names(served));

    assertThat(names(named("other.example", true).authority().server()))
        .contains("other.example")
        .doesNotContain("door.example");
  }

  private AuthorityFolder folder(Optional<Path> certificate) {
    return folder(data, certificate);
  }

  static AuthorityFolder folder(Path data, Optional<Path> certificate) {
    return new AuthorityFolder(
        new Here(data, Optional.empty()), new Brought(certificate), FIXED, true);
  }

  /** As a process sees it whose environment has this name. */
  private AuthorityFolder named(String name, boolean serves) {
    return new AuthorityFolder(
        new Here(data, Optional.of(List.of(name))), new Brought(Optional.empty()), FIXED, serves);
  }

  private static List<String> names(Credential server) throws CertificateParsingException {
    return server.certificate().getSubjectAlternativeNames().stream()
        .map(name -> String.valueOf(name.get(1)))
        .toList();
  }

  private record Here(Path data, Optional<List<String>> hostnames) implements LanternConfig {
    @Override
    public String site() {
      return "main";
    }

    @Override
    public ZoneId zone() {
      return ZoneOffset.UTC;
    }
  }

  private record Brought(Optional<Path> certificate) implements TlsConfig {
    @Override
    public Optional<Path> key() {
      return certificate.map(file -> file.resolveSibling("own.key"));
    }

    @Override
    public Optional<Path> authorityCertificate() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> authorityKey() {
      return Optional.empty();
    }
  }
}
