package dev.syncsetup.core.support;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** Answers only when so many requests stand before it together, and counts how many ever did. */
public final class CountingDispatcher extends Dispatcher {
  private final CyclicBarrier together;
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  public CountingDispatcher(int together) {
    this.together = new CyclicBarrier(together);
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    try {
      together.await(20, TimeUnit.SECONDS);
    } catch (BrokenBarrierException | TimeoutException e) {
      return new MockResponse.Builder().code(400).build();
    } finally {
      now.decrementAndGet();
    }
    return new MockResponse.Builder().body("{\"name\":\"cog\"}").build();
  }

  public int mostAtOnce() {
    return most.get();
  }
}
