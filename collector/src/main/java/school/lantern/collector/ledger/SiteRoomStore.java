package school.lantern.collector.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import school.lantern.collector.platform.StoreException;

/**
 * Turns "of one site" into "of these rooms": the databases find rooms by an index, and would look
 * at the room of each row otherwise.
 */
@ApplicationScoped
class SiteRoomStore {
  private static final String LOCATED =
      "select id, campus from room where site = ? and campus is not null and campus <> ''";

  private final AgroalDataSource source;

  SiteRoomStore(AgroalDataSource source) {
    this.source = source;
  }

  /** The same question, by rooms; of several schools at once, as it is. */
  Question narrowed(Question question) {
    String wanted = question.only().get(Dimension.CAMPUS);
    if (wanted == null || question.sites().size() > 1) {
      return question;
    }
    Map<Dimension, String> only = new HashMap<>(question.only());
    only.remove(Dimension.CAMPUS);
    return question.only(only).in(filter(question.sites().iterator().next(), wanted));
  }

  private RoomFilter filter(String school, String wanted) {
    Set<String> rooms = new HashSet<>();
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOCATED)) {
      statement.setString(1, school);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if (wanted.isEmpty() || row.getString(2).equals(wanted)) {
            rooms.add(row.getString(1));
          }
        }
      }
    } catch (SQLException failed) {
      throw new StoreException("reading the rooms of a site", failed);
    }
    return new RoomFilter(rooms, wanted.isEmpty());
  }
}
