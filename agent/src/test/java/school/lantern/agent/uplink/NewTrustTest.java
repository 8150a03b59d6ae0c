package school.lantern.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.PolicyHand;
import school.lantern.agent.collector.TestAuthority;
import school.lantern.agent.collector.TestCollector;

/** Whom an agent trusts changes only by its collector's own word, and is on disk as a whole. */
class NewTrustTest {
  @TempDir Path state;

  @Test
  void bothAreTrustedFromDiskAndNobodyElse() throws Exception {
    TestAuthority former = new TestAuthority();
    TestAuthority successor = new TestAuthority();
    try (TestCollector collector = new TestCollector(former, "localhost", 0);
        TestCollector changed = new TestCollector(successor, former, "localhost", 0);
        TestCollector foreign = new TestCollector(new TestAuthority(), former, "localhost", 0)) {
      Identity enrolled = enrolled(collector);
      collector.trusted = pem(former.certificate(), successor.certificate());
      Identity both = NewTrust.of(enrolled, CollectorDoor.to(enrolled), enrolled.policyKey());
      IdentityFolder folder = new IdentityFolder(state);
      folder.store(enrolled);
      folder.storeAuthorities(both);

      Identity read = Objects.requireNonNull(folder.load());
      assertThat(read.authorities()).isEqualTo(both.authorities());
      assertThat(read.authorities().mark()).isNotEqualTo(enrolled.authorities().mark());
      for (TestCollector one : List.of(collector, changed)) {
        assertThat(CollectorDoor.to(at(read, one)).trust().status()).isEqualTo(200);
      }
      assertThatThrownBy(() -> CollectorDoor.to(at(enrolled, changed)).trust())
          .hasMessageContaining("pinned authority");
      assertThatThrownBy(() -> CollectorDoor.to(at(read, foreign)).trust())
          .hasMessageContaining("pinned authority");
    }
  }

  @Test
  void whatAnotherHandSignedIsRefused() throws Exception {
    TestAuthority authority = new TestAuthority();
    try (TestCollector collector = new TestCollector(authority, "localhost", 0)) {
      Identity enrolled = enrolled(collector);
      collector.trusted = pem(new TestAuthority().certificate());
      collector.policies = new PolicyHand();

      assertThatThrownBy(
              () -> NewTrust.of(enrolled, CollectorDoor.to(enrolled), enrolled.policyKey()))
          .isInstanceOf(GeneralSecurityException.class)
          .hasMessageContaining("not signed by this collector");
    }
  }

  @Test
  void aListOfBeforeIsRefused() throws Exception {
    TestAuthority former = new TestAuthority(Duration.ofDays(-10));
    TestAuthority successor = new TestAuthority();
    try (TestCollector collector = new TestCollector(former, "localhost", 0);
        TestCollector changed = new TestCollector(successor, former, "localhost", 0)) {
      changed.policies = collector.policies;
      Identity one = enrolled(collector);
      String first = pem(former.certificate());
      String announced = pem(former.certificate(), successor.certificate());
      Identity both = told(one, collector, announced);
      assertThatThrownBy(() -> told(both, collector, first)).hasMessageContaining("older");

      Identity only = told(both, changed, pem(successor.certificate()));
      assertThat(only.authorities().all()).containsExactly(successor.certificate());
      for (String old : List.of(first, announced)) {
        assertThatThrownBy(() -> told(only, changed, old)).hasMessageContaining("older");
      }
    }
  }

  private static Identity told(Identity who, TestCollector where, String list) throws Exception {
    where.trusted = list;
    Identity there = at(who, where);
    return NewTrust.of(there, CollectorDoor.to(there), who.policyKey());
  }

  @Test
  void noneAndTooManyAreNoTrust() throws Exception {
    X509Certificate one = new TestAuthority().certificate();
    assertThatThrownBy(() -> new Authorities(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Authorities(Collections.nCopies(5, one)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Authorities.read("a proxy's page"))
        .isInstanceOfAny(GeneralSecurityException.class, IllegalArgumentException.class);
  }

  private static Identity enrolled(TestCollector collector) throws Exception {
    return Enrolment.at(collector.address(), EnrolmentToken.parse(collector.token()), null);
  }

  private static Identity at(Identity who, TestCollector where) {
    return new Identity(
        where.address(), who.key(), who.certificate(), who.authorities(), who.policyKey());
  }

  private static String pem(X509Certificate... some) throws GeneralSecurityException {
    return new Authorities(List.of(some)).pem();
  }
}
