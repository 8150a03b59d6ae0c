package school.lantern.collector.stale;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.StoreException;

/**
 * The queue's table. Plain SQL: it lives from upserts and from one claim per row, which an entity
 * cannot say.
 */
@ApplicationScoped
class StaleScopeStore {
  private static final String MARK =
      """
      insert into stale_scope (site, place, day, generation, due) values (?, ?, ?, 1, ?)
      on conflict (site, place, day) do update set
        generation = stale_scope.generation + 1,
        due = case when stale_scope.due < excluded.due then stale_scope.due else excluded.due end
      """;

  private static final String IS_DUE = "due <= ? and (claimed_until is null or claimed_until <= ?)";

  private static final String CLAIM =
      "update stale_scope"
          + " set generation = generation + 1, claim = generation + 1, claimed_until = ?"
          + " where (site, place, day) in (select site, place, day from stale_scope where "
          + IS_DUE
          + " order by case when day >= ? then 0 else 1 end, due limit ? SKIP_LOCKED)"
          + " returning site, place, day, generation";

  private static final String DONE =
      """
      update stale_scope
      set due = case when generation = claim then ? else due end, claim = null, claimed_until = null
      where site = ? and place = ? and day = ? and claim = ?
      """;

  /** One order for all, so that two transactions never wait for each other's rows. */
  private static final Comparator<Scope> ORDER =
      Comparator.comparing(Scope::site).thenComparing(Scope::place).thenComparing(Scope::day);

  private static final String WAITING =
      "select place, day from stale_scope"
          + " where due is not null and site = ? and day between ? and ?";

  private final AgroalDataSource source;
  private final String claim;

  StaleScopeStore(AgroalDataSource source, Database database) {
    this.source = source;
    this.claim = CLAIM.replace("SKIP_LOCKED", database.embedded() ? "" : "for update skip locked");
  }

  void mark(Collection<Scope> scopes, Instant due) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(MARK)) {
      for (Scope scope : scopes.stream().sorted(ORDER).toList()) {
        place(statement, 1, scope);
        statement.setLong(4, due.toEpochMilli());
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failed) {
      throw new StoreException("marking stale scopes", failed);
    }
  }

  boolean anyDue(Instant now) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select 1 from stale_scope where " + IS_DUE + " limit 1")) {
      statement.setLong(1, now.toEpochMilli());
      statement.setLong(2, now.toEpochMilli());
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    } catch (SQLException failed) {
      throw new StoreException("looking for due scopes", failed);
    }
  }

  Set<Scope> waiting(String site, LocalDate first, LocalDate last) {
    Set<Scope> waiting = new HashSet<>();
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(WAITING)) {
      statement.setString(1, site);
      statement.setObject(2, first);
      statement.setObject(3, last);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          waiting.add(new Scope(site, found.getString(1), LocalDate.parse(found.getString(2))));
        }
      }
    } catch (SQLException failed) {
      throw new StoreException("looking for scopes that wait", failed);
    }
    return waiting;
  }

  List<Claim> claim(Instant now, int limit) {
    List<Claim> claims = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(claim)) {
      statement.setLong(1, now.plus(Claim.HELD_FOR).toEpochMilli());
      statement.setLong(2, now.toEpochMilli());
      statement.setLong(3, now.toEpochMilli());
      statement.setObject(4, LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1));
      statement.setInt(5, limit);
      try (ResultSet claimed = statement.executeQuery()) {
        while (claimed.next()) {
          Scope scope =
              new Scope(
                  claimed.getString(1),
                  claimed.getString(2),
                  LocalDate.parse(claimed.getString(3)));
          claims.add(new Claim(scope, claimed.getLong(4)));
        }
      }
    } catch (SQLException failed) {
      throw new StoreException("claiming stale scopes", failed);
    }
    return claims;
  }

  void done(Claim claim, @Nullable Instant nextDue) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(DONE)) {
      if (nextDue == null) {
        statement.setNull(1, Types.BIGINT);
      } else {
        statement.setLong(1, nextDue.toEpochMilli());
      }
      place(statement, 2, claim.scope());
      statement.setLong(5, claim.generation());
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new StoreException("taking a scope off the queue", failed);
    }
  }

  private static void place(PreparedStatement statement, int at, Scope scope) throws SQLException {
    statement.setString(at, scope.site());
    statement.setString(at + 1, scope.place());
    statement.setObject(at + 2, scope.day());
  }
}
