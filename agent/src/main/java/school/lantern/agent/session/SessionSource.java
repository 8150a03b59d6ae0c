package school.lantern.agent.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;

/** Who tells which login sessions there are. */
public interface SessionSource {

  SessionChange.Source name();

  /**
   * All sessions that people could be sitting at.
   *
   * @throws IOException if it does not tell now; the last answer stays true then
   */
  List<OpenSession> open() throws IOException;

  /** Where a session of the last answer is shown. */
  default Seat seat(LoginSession session) {
    return Seat.UNKNOWN;
  }

  /** Whether an answer now may be another one, asked often. */
  default boolean hasChanged() {
    return false;
  }

  /** Displays, as of the last answer, that nobody watches beside those that are. */
  default List<UnseenDisplay> unseen() {
    return List.of();
  }

  /** A folder in which something changes whenever a session does. */
  Path watched();

  /** The socket of the bus on which {@link LogindSignals} can be heard; empty without logind. */
  default Optional<Path> bus() {
    return Optional.empty();
  }

  /** What the system wrote down of sessions since then, as far as it does. */
  default List<PastChange> past(Instant from) {
    return List.of();
  }
}
