package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.imports.ImportJob.Result;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.imports.Progress.Step;
import school.lantern.collector.platform.LanternConfig;

/** Begins what takes its time. */
@ApplicationScoped
class ImportWork {
  private final ImportJobs jobs;
  private final Imports imports;
  private final Arrivals arrivals;
  private final LanternConfig config;

  ImportWork(ImportJobs jobs, Imports imports, Arrivals arrivals, LanternConfig config) {
    this.jobs = jobs;
    this.imports = imports;
    this.arrivals = arrivals;
    this.config = config;
  }

  /** Looks at files. */
  ImportJob look(Imports.Handed handed, String logOn) {
    return jobs.begin(
        List.of(Step.READING, Step.CHECKING, Step.COMPARING),
        progress -> {
          Preview preview = imports.preview(config.site(), handed, progress);
          imports.seen(logOn, preview.tables());
          return new Result.Looked(preview);
        });
  }

  /** Applies a preview. */
  ImportJob apply(Imports.Order order, Actor actor) {
    return jobs.begin(
        List.of(Step.values()),
        progress -> new Result.Answered(imports.apply(config.site(), order, actor, progress)));
  }

  /** Something begun, or lately ended, by this collector. */
  Optional<ImportJob> job(String id) {
    return jobs.job(id);
  }

  /** Files that came by themselves and wait. */
  Optional<Imports.Handed> waiting(String token) {
    return imports.waiting(config.site(), token);
  }

  /** Files that came by themselves are not wanted. */
  void discard(String token) {
    arrivals.discard(config.site(), token);
  }
}
