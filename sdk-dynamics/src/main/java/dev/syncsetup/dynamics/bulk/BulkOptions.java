package dev.syncsetup.dynamics.bulk;

/**
 * How a bulk is sent. Immutable.
 *
 * <p>However it is sent, the server's advice on parallelism is followed, one throttled call makes
 * all others wait, and outcomes keep the order of the items.
 *
 * @param batchSize operations in one request; 1 sends each by itself
 * @param mostAtOnce requests under way at once, where the server advises more
 * @see <a
 *     href="https://learn.microsoft.com/power-apps/developer/data-platform/send-parallel-requests">
 *     Send parallel requests</a>
 */
public record BulkOptions(int batchSize, int mostAtOnce) {
  private static final int LARGEST_BATCH = 1000;

  public BulkOptions {
    if (batchSize < 1 || batchSize > LARGEST_BATCH) {
      throw new IllegalArgumentException("A batch holds 1 to 1000 operations, not " + batchSize);
    }
    if (mostAtOnce < 1) {
      throw new IllegalArgumentException("At least one request must be under way.");
    }
  }

  /** Single requests side by side: what the vendor advises and what this SDK does by default. */
  public static BulkOptions inParallel() {
    return new BulkOptions(1, Integer.MAX_VALUE);
  }

  /** Batches side by side, for many tiny writes over a slow line; the vendor advises to try 10. */
  public static BulkOptions inBatchesOf(int operations) {
    return new BulkOptions(operations, Integer.MAX_VALUE);
  }

  /** The same with fewer requests at once. */
  public BulkOptions atMost(int requestsAtOnce) {
    return new BulkOptions(batchSize, requestsAtOnce);
  }
}
