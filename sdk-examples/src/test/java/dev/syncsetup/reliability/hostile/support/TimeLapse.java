package dev.syncsetup.reliability.hostile.support;

import dev.syncsetup.core.HttpCustomizer;
import java.util.concurrent.TimeUnit;
import okio.AsyncTimeout;

/**
 * Lets the time limit that the SDK gives a whole call pass four thousand times as fast, once the
 * connection stands. A call without a limit stays without.
 */
public final class TimeLapse {
  private static final int FASTER = 4_000;

  private TimeLapse() {}

  /** Restarts the clock of every call with the shorter limit. */
  public static HttpCustomizer of(HttpCustomizer other) {
    return builder -> {
      other.customize(builder);
      builder.addNetworkInterceptor(
          chain -> {
            if (chain.call().timeout() instanceof AsyncTimeout limit && limit.timeoutNanos() > 0) {
              limit.exit();
              limit.timeout(limit.timeoutNanos() / FASTER, TimeUnit.NANOSECONDS);
              limit.enter();
            }
            return chain.proceed(chain.request());
          });
    };
  }
}
