package school.lantern.collector.fleet;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.Database;
import school.lantern.model.Wire;

/**
 * Notes whom each agent trusts and who vouched for it, and tells it when that is not up to date.
 */
@ApplicationScoped
class TrustNotes {
  private final Database database;
  private final Authority authority;

  /** By device id: a word comes each minute, and is written only when it is another. */
  private final Map<String, Told> known = new ConcurrentHashMap<>();

  TrustNotes(Database database, Authority authority) {
    this.database = database;
    this.authority = authority;
  }

  /** What an agent told last; an agent of an older version does not tell whom it trusts. */
  private record Told(@Nullable String trusted, String issuer) {}

  /** For a batch; an order that is there already stays. */
  void heard(Device device, X509Certificate shown, HttpServerRequest request) {
    String trusted = request.getHeader(Wire.TRUSTED);
    if (trusted == null) {
      return; // it tries something, or is too old to follow
    }
    AuthorityKeys keys = authority.keys();
    Told told = new Told(trusted, shown.getIssuerX500Principal().getName());
    if (!told.equals(known.get(device.id()))) {
      database.write(
          () ->
              DeviceEntity.update(
                  "trusted = ?1, issuer = ?2 where id = ?3", trusted, told.issuer(), device.id()));
      known.put(device.id(), told);
    }
    if (!trusted.equals(authority.trustMark())) {
      request.response().putHeader(Wire.TRUSTED, authority.trustMark());
    }
    if (keys.succession().former() != null
        && !told.issuer().equals(keys.signerName())
        && !request.response().headers().contains(Wire.ORDER)) {
      request.response().putHeader(Wire.ORDER, Wire.RENEW);
    }
  }
}
