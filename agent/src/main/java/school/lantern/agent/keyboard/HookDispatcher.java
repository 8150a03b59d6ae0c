package school.lantern.agent.keyboard;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs the hook's callbacks on the hook's own thread: they only offer to a queue.
 *
 * <p>JNativeHook shuts its dispatcher down when the hook is unregistered and then spins until it is
 * terminated; its own one never works again after that. This one ends when told to and still works.
 */
final class HookDispatcher extends AbstractExecutorService {
  private volatile boolean down;

  void revive() {
    down = false;
  }

  @Override
  public void execute(Runnable callback) {
    callback.run();
  }

  @Override
  public void shutdown() {
    down = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    down = true;
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return down;
  }

  @Override
  public boolean isTerminated() {
    return down;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return down;
  }
}
