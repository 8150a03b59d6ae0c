package school.lantern.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import school.lantern.agent.collector.TestAuthority;

class RenewalTimesTest {
  @Test
  void eachDeviceHasAMomentOfItsOwnSoonAfterTwoThirds() throws Exception {
    X509Certificate certificate = certificate();
    Instant begin = certificate.getNotBefore().toInstant();
    Duration life = Duration.between(begin, certificate.getNotAfter().toInstant());
    Instant twoThirds = begin.plus(life.dividedBy(3).multipliedBy(2));

    List<Instant> due =
        IntStream.range(0, 300)
            .mapToObj(i -> RenewalTimes.dueFrom(certificate, "%064x".formatted(i * 7919L)))
            .toList();

    assertThat(due)
        .allSatisfy(one -> assertThat(one).isBetween(twoThirds, twoThirds.plus(life.dividedBy(30))))
        .doesNotHaveDuplicates();
    assertThat(RenewalTimes.dueFrom(certificate, "%064x".formatted(0))).isEqualTo(due.get(0));
  }

  private static X509Certificate certificate() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    KeyPair keys = generator.generateKeyPair();
    return new TestAuthority().signRequest(SigningRequest.pem(keys, "device"));
  }
}
