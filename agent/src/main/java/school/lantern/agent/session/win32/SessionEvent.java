package school.lantern.agent.session.win32;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.session.PastChange;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange.Change;

/**
 * One entry of Windows' log of local sessions, as XML. Pure.
 *
 * <p>Looked at: {@code EventID}, the time of {@code TimeCreated}, {@code User} ({@code
 * DOMAIN\account}) and {@code SessionID}.
 */
final class SessionEvent {
  static final Map<String, Change> CHANGES =
      Map.of(
          "21", Change.LOG_ON,
          "23", Change.LOG_OFF,
          "24", Change.DISCONNECT,
          "25", Change.CONNECT);

  private static final String TIME = "SystemTime";
  private static final XMLInputFactory XML = xml();

  private SessionEvent() {}

  private static XMLInputFactory xml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Empty for an entry of another kind, of nobody's session, or one that is not understood. */
  static Optional<PastChange> parse(String event) {
    try {
      Map<String, String> told = told(event);
      Change change = CHANGES.get(told.getOrDefault("EventID", ""));
      String account = account(told.get("User"));
      String session = told.getOrDefault("SessionID", "");
      if (change == null || account.isBlank() || session.isBlank()) {
        return Optional.empty();
      }
      Instant at = Instant.parse(told.getOrDefault(TIME, "")).truncatedTo(ChronoUnit.MILLIS);
      return Optional.of(new PastChange(at, new LoginSession(session, account), change));
    } catch (XMLStreamException | DateTimeException notUnderstood) {
      return Optional.empty();
    }
  }

  /** As the terminal services name it elsewhere: without its domain. */
  private static String account(@Nullable String user) {
    return user == null ? "" : user.substring(user.lastIndexOf('\\') + 1).strip();
  }

  private static Map<String, String> told(String event) throws XMLStreamException {
    Map<String, String> told = new HashMap<>();
    XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(event));
    String element = "";
    while (reader.hasNext()) {
      int next = reader.next();
      if (next == XMLStreamConstants.START_ELEMENT) {
        element = reader.getLocalName();
        String time = reader.getAttributeValue(null, TIME);
        if (time != null) {
          told.putIfAbsent(TIME, time);
        }
      } else if (next == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
        told.putIfAbsent(element, reader.getText().strip());
      }
    }
    return told;
  }
}
