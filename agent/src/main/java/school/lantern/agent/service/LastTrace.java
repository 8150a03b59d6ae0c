package school.lantern.agent.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.files.PrivateFiles;
import school.lantern.agent.json.Json;
import school.lantern.agent.log.Trouble;
import school.lantern.agent.session.Noted;
import school.lantern.agent.session.Sessions;
import school.lantern.model.Gap;
import school.lantern.model.Moment;

/**
 * What a run of the service leaves for the next one.
 *
 * @param alive when it was last known to live
 * @param inOrder whether it was stopped, rather than killed
 * @param sessions what was open
 */
record LastTrace(Moment alive, boolean inOrder, Sessions sessions) {
  private static final Logger LOG = Logger.getLogger(LastTrace.class.getName());
  private static final Trouble UNWRITTEN =
      new Trouble(LOG, Level.WARNING, "The trace could not be written");
  private static final String NAME = "last-trace.json";

  /** Not synced: a trace that is a minute old is worth less than a wake-up of the disk. */
  void write(Path state) {
    try {
      PrivateFiles.replaceLightly(state.resolve(NAME), Json.bytes(this));
    } catch (IOException full) {
      UNWRITTEN.came(full);
    }
  }

  /**
   * Reads what the last run left.
   *
   * @param run where its mark of life is, which is newer when the machine did not restart
   * @return {@code null} at the very first start, or when nothing can be read
   */
  static @Nullable LastTrace read(Path state, Path run) {
    LastTrace trace = parse(state.resolve(NAME));
    if (trace == null || trace.alive() == null || trace.sessions() == null) {
      return null;
    }
    Moment last = AliveMark.latest(run, trace.alive());
    return new LastTrace(last, trace.inOrder(), trace.sessions());
  }

  private static @Nullable LastTrace parse(Path file) {
    try {
      return Files.exists(file) ? Json.read(Files.readAllBytes(file), LastTrace.class) : null;
    } catch (IOException unreadable) {
      LOG.warning(() -> file + " cannot be read and is left out of account");
      return null;
    }
  }

  /** The stretch in which nobody watched, as a gap. */
  Noted asGap(Moment now) {
    // The wall clock may have been set back in between.
    Instant from = alive.wall().isAfter(now.wall()) ? now.wall() : alive.wall();
    String detail =
        (inOrder ? "stopped in order" : "killed or crashed")
            + (alive.boot().equals(now.boot()) ? "" : "; the machine restarted since");
    return new Noted(now, new Gap(null, Gap.Reason.SERVICE_STOPPED, from, now.wall(), 0, detail));
  }
}
