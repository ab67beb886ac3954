package dev.syncsetup.marketo.crmsync;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What to do after an answer that leaves open whether the work was done: read, send nothing. */
final class Settling {
  private Settling() {}

  /** Whether the work may have been done in spite of the failure. */
  static boolean leavesOpen(SdkException e) {
    if (e instanceof TransportException transport) {
      return transport.maybeProcessed();
    }
    return e instanceof UnexpectedResponseException
        || (e instanceof ServiceException service && service.status() >= 500);
  }

  /** Acts; where that leaves the outcome open, reads, and takes what was meant for done. */
  static <T> T settled(Supplier<T> act, Supplier<T> read, Predicate<T> done) {
    try {
      return act.get();
    } catch (SdkException e) {
      if (!leavesOpen(e)) {
        throw e;
      }
      T now = read(read, e);
      if (done.test(now)) {
        return now;
      }
      throw e;
    }
  }

  /** Reads; where that fails too, throws the failure that made it necessary. */
  static <T> T read(Supplier<T> read, SdkException cause) {
    try {
      return read.get();
    } catch (SdkException unreadable) {
      cause.addSuppressed(unreadable);
      throw cause;
    }
  }
}
