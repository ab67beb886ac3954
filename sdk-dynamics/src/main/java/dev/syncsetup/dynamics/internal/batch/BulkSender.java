package dev.syncsetup.dynamics.internal.batch;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.bulk.BulkOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sends many operations side by side. Thread-safe. */
public final class BulkSender {
  private final ServiceConnection dataverse;
  private final BatchSender sender;

  public BulkSender(ServiceConnection dataverse, BatchSender sender) {
    this.dataverse = dataverse;
    this.sender = sender;
  }

  /**
   * Sends all operations; outcomes stand in their order. A refused sign-in ends the bulk, as does
   * an interrupt, which is kept; what was not sent by then is failed, and says so.
   */
  public List<BulkOutcome<OperationAnswer>> send(List<Operation> operations, BulkOptions options) {
    int size = options.batchSize();
    List<BulkOutcome<OperationAnswer>> outcomes =
        new ArrayList<>(Collections.nCopies(operations.size(), unsent()));
    AtomicReference<@Nullable SdkException> signIn = new AtomicReference<>();
    int pieces = (operations.size() + size - 1) / size;
    if (pieces > 0) {
      Iterator<Integer> numbers = IntStream.range(0, pieces).iterator();
      int most = Math.min(pieces, most(options));
      new Workers<Integer>(
              () -> numbers.hasNext() ? numbers.next() : null,
              piece -> {
                int from = piece * size;
                List<Operation> some =
                    operations.subList(from, Math.min(from + size, operations.size()));
                List<BulkOutcome<OperationAnswer>> results = outcomes(some, signIn);
                for (int i = 0; i < results.size(); i++) {
                  outcomes.set(from + i, results.get(i));
                }
              },
              () -> sender.advised(most),
              most)
          .run();
    }
    return List.copyOf(outcomes);
  }

  /**
   * Sends operations as they come, each by itself, and returns when the last is over. A refused
   * sign-in fails all that come after it; an interrupt, which is kept, ends the bulk, and whatever
   * was not asked for by then is not told of.
   *
   * @param items asked for the next one by one thread at a time; may wait
   * @param told hears each outcome, from several threads
   */
  public <T> void sendEach(
      Iterator<T> items,
      Function<? super T, Operation> operation,
      BiConsumer<? super T, BulkOutcome<OperationAnswer>> told) {
    AtomicReference<@Nullable SdkException> signIn = new AtomicReference<>();
    int most = most(BulkOptions.inParallel());
    new Workers<T>(
            () -> items.hasNext() ? items.next() : null,
            item -> told.accept(item, outcomes(List.of(operation.apply(item)), signIn).get(0)),
            () -> sender.advised(most),
            most)
        .run();
  }

  private int most(BulkOptions options) {
    return Math.min(options.mostAtOnce(), dataverse.concurrent());
  }

  private List<BulkOutcome<OperationAnswer>> outcomes(
      List<Operation> operations, AtomicReference<@Nullable SdkException> signIn) {
    SdkException refused = signIn.get();
    if (refused != null) {
      return Collections.nCopies(operations.size(), BulkOutcome.failed(refused));
    }
    List<BulkOutcome<OperationAnswer>> results =
        operations.size() == 1
            ? List.of(BulkOutcome.of(() -> sender.send(operations.get(0))))
            : sender.separately(operations);
    for (BulkOutcome<OperationAnswer> result : results) {
      if (result instanceof BulkOutcome.Failed<OperationAnswer> failed
          && failed.error() instanceof AuthenticationException) {
        signIn.set(failed.error());
      }
    }
    return results;
  }

  private static BulkOutcome<OperationAnswer> unsent() {
    return BulkOutcome.failed(
        new TransportException(
            "The bulk was interrupted before this item was sent; send it again.", false, null));
  }
}
