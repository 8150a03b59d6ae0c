package school.lantern.collector.imports;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import school.lantern.collector.imports.ImportJob.Result;
import school.lantern.collector.imports.Progress.Step;

/**
 * Imports under way and lately ended, one at a time. They live in the memory of this collector: who
 * asks another one, or after a restart, is told to look at the record of imports.
 */
@ApplicationScoped
class ImportJobs {
  private static final Logger LOG = Logger.getLogger(ImportJobs.class);

  /** Each holds one preview, cut to what a page shows. */
  private static final int KEPT = 20;

  private static final long SMALL_MILLIS = 800;
  private static final long LAST_ONE_MILLIS = 10_000;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("imports").daemon().factory());

  private final Map<String, ImportJob> jobs =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, ImportJob> eldest) {
              return size() > KEPT;
            }
          });

  /** Begins something, and waits a moment in case it is small. */
  ImportJob begin(List<Step> steps, Function<Progress, Result> work) {
    ImportJob job = new ImportJob(steps);
    jobs.put(job.id(), job);
    thread.execute(() -> job.run(work, ImportJobs::broken));
    job.await(SMALL_MILLIS);
    return job;
  }

  Optional<ImportJob> job(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /** Lets the import in hand be finished while there still is a database. */
  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(LAST_ONE_MILLIS, TimeUnit.MILLISECONDS)) {
      LOG.warn("An import was not finished at the stop; nothing of it is stored");
    }
  }

  private static void broken(Throwable failed) {
    LOG.error("An import failed; nothing of it is stored", failed);
  }
}
