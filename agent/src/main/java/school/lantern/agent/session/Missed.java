package school.lantern.agent.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.SessionChange;
import school.lantern.model.SessionChange.Change;

/**
 * What happened to sessions while no service was there, out of the system's own record. Pure.
 *
 * <pre>
 *   service     |=====x                         x====   away from the first x to the second
 *   machine     |============|     |=================   one boot, or two with a restart between
 *   record      |        A off          B on            each in the boot that it falls into
 * </pre>
 *
 * @param notes what is to be recorded
 * @param sessions what was open after that
 * @param until the last moment that anybody knows of in that boot
 */
public record Missed(List<Noted> notes, Sessions sessions, Moment until) {
  /** An agent that was taken off for weeks and is put on again does not look back at them. */
  static final Duration AT_MOST = Duration.ofDays(1);

  public Missed {
    notes = List.copyOf(notes);
  }

  /** Has the book take up where the last run ended, with what the source's system wrote down. */
  public static List<Noted> resume(
      SessionBook book, SessionSource source, Sessions last, Moment lastAlive, Moment now) {
    List<Noted> notes = new ArrayList<>();
    List<PastChange> record = source.past(from(lastAlive.wall(), now.wall()));
    for (Missed part : of(last, lastAlive, record, now)) {
      notes.addAll(part.notes());
      notes.addAll(book.resume(part.sessions(), part.until(), now));
    }
    return notes;
  }

  /**
   * A part for each boot, the older one first.
   *
   * @param last what was open when the last run was known to live, at {@code lastAlive}
   * @param record what the system wrote down since; its order does not matter
   */
  static List<Missed> of(Sessions last, Moment lastAlive, List<PastChange> record, Moment now) {
    Instant from = from(lastAlive.wall(), now.wall());
    List<PastChange> since =
        record.stream()
            .filter(past -> past.at().isAfter(from) && !past.at().isAfter(now.wall()))
            .sorted(Comparator.comparing(PastChange::at))
            .toList();
    if (lastAlive.boot().equals(now.boot())) {
      Replay replay = new Replay(last.told(), now, since);
      Sessions open = new Sessions(replay.told(), last.inferred(), last.asleep());
      return List.of(new Missed(replay.notes, open, lastAlive));
    }
    Instant booted = now.wall().minusMillis(now.uptimeMillis());
    List<PastChange> before = since.stream().filter(past -> past.at().isBefore(booted)).toList();
    List<PastChange> after = since.subList(before.size(), since.size());
    List<Missed> parts = new ArrayList<>();
    Replay older = new Replay(last.told(), lastAlive, before);
    Moment end =
        before.isEmpty() ? lastAlive : moment(before.get(before.size() - 1).at(), lastAlive);
    parts.add(
        new Missed(older.notes, new Sessions(older.told(), last.inferred(), last.asleep()), end));
    if (!after.isEmpty()) {
      Replay newer = new Replay(List.of(), now, after);
      parts.add(new Missed(newer.notes, new Sessions(newer.told(), List.of(), false), now));
    }
    return parts;
  }

  private static Instant from(Instant lastAlive, Instant now) {
    Instant earliest = now.minus(AT_MOST);
    return lastAlive.isBefore(earliest) ? earliest : lastAlive;
  }

  /** On the clocks of the same boot. */
  private static Moment moment(Instant at, Moment known) {
    long uptime = known.uptimeMillis() + Duration.between(known.wall(), at).toMillis();
    return new Moment(at, Math.max(0, uptime), known.boot());
  }

  /** Plays a record on what was open. What changes nothing is not told. */
  private static final class Replay {
    private final List<Noted> notes = new ArrayList<>();
    private final Map<LoginSession, OpenSession> open = new LinkedHashMap<>();

    Replay(List<OpenSession> told, Moment known, List<PastChange> record) {
      told.forEach(one -> open.put(one.session(), one));
      for (PastChange past : record) {
        play(past, moment(past.at(), known));
      }
    }

    List<OpenSession> told() {
      return List.copyOf(open.values());
    }

    private void play(PastChange past, Moment at) {
      OpenSession was = open.get(past.session());
      boolean news =
          switch (past.change()) {
            case LOG_ON -> was == null;
            case DISCONNECT -> was != null && !was.away();
            case CONNECT -> was != null && was.away();
            default -> was != null && past.change() == Change.LOG_OFF;
          };
      if (!news) {
        return;
      }
      if (past.change() == Change.LOG_OFF) {
        open.remove(past.session());
      } else {
        boolean away = past.change() == Change.DISCONNECT;
        boolean locked = was != null && was.locked();
        open.put(past.session(), new OpenSession(past.session(), "", true, locked, away));
      }
      notes.add(
          new Noted(
              at,
              new SessionChange(
                  past.session(), past.change(), SessionChange.Source.WINDOWS, false)));
    }
  }
}
