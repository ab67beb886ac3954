package dev.syncsetup.core.internal;

import dev.syncsetup.core.Sleeper;
import dev.syncsetup.core.errors.TransportException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The moment a client is closed, from which on it neither sends nor waits. Thread-safe. */
public final class End {
  private final CountDownLatch come = new CountDownLatch(1);

  public boolean hasCome() {
    return come.getCount() == 0;
  }

  void come() {
    come.countDown();
  }

  /**
   * A sleeper that throws {@link TransportException} once the end has come: at once when it really
   * waits, when its wait is over when it is the caller's own.
   */
  public Sleeper bound(Sleeper sleeper) {
    boolean real = sleeper.equals(Sleeper.real());
    return duration -> {
      requireOpen();
      if (real) {
        await(duration);
      } else {
        sleeper.sleep(duration);
      }
      requireOpen();
    };
  }

  private void await(Duration duration) throws InterruptedException {
    boolean unused = come.await(duration.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Throws when the end has come. */
  public void requireOpen() {
    if (hasCome()) {
      throw new TransportException(
          "The client has been closed; nothing more was sent. Use a new one.", false, null);
    }
  }
}
