package dev.syncsetup.dynamics.internal.graph;

import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.Remedy;
import dev.syncsetup.core.spi.http.ServiceConnection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import retrofit2.Call;

/**
 * Sends many requests in batches of 20 and answers each on its own. A request that is throttled
 * inside a batch is sent again, after its wait and without those that are done; so is one that
 * failed in passing, if it may be repeated. While one waits because it was throttled, all calls of
 * the client do. Thread-safe.
 *
 * <p>Throws nothing: what goes wrong with a batch as a whole is the answer to its requests.
 *
 * @see <a href="https://learn.microsoft.com/graph/json-batching">JSON batching</a>
 */
public final class GraphBatch {
  private static final int LARGEST = 20;
  private static final int ATTEMPTS = 8;
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private final ServiceConnection graph;
  private final BatchApi api;
  private final ClientSettings settings;
  private final BatchReader reader;

  public GraphBatch(ServiceConnection graph, ClientSettings settings) {
    this.graph = graph;
    this.api = graph.api(BatchApi.class);
    this.settings = settings;
    this.reader = new BatchReader(settings.clock());
  }

  /** Sends requests that do not need each other; the answers come in their order. */
  public List<BatchAnswer> send(List<BatchRequest> requests) {
    return sendChains(requests.stream().map(List::of).toList()).stream()
        .map(answers -> answers.get(0))
        .toList();
  }

  /**
   * Sends chains of requests, 20 long at most; each request is run only when the one before it has
   * succeeded. Where it has not, the rest of the chain gets its error.
   */
  public List<List<BatchAnswer>> sendChains(List<List<BatchRequest>> requests) {
    List<BatchChain> chains =
        IntStream.range(0, requests.size())
            .mapToObj(i -> new BatchChain(i, requests.get(i)))
            .toList();
    Deque<BatchChain> queue = new ArrayDeque<>(chains);
    while (!queue.isEmpty()) {
      List<BatchChain> next = take(queue);
      Wait wait = once(next);
      List<BatchChain> again = next.stream().filter(BatchChain::isOpen).toList();
      for (int i = again.size() - 1; i >= 0; i--) {
        again.get(i).waited = again.get(i).waited.plus(wait.time());
        queue.addFirst(again.get(i));
      }
      if (wait.throttled()) {
        graph.holdBack(wait.time());
      } else if (!again.isEmpty()) {
        sleep(wait.time(), queue);
      }
    }
    return chains.stream().map(chain -> List.copyOf(chain.answers)).toList();
  }

  /** As many chains as fit into one batch. */
  private static List<BatchChain> take(Deque<BatchChain> queue) {
    List<BatchChain> taken = new ArrayList<>();
    int size = 0;
    while (!queue.isEmpty() && size + queue.getFirst().open().size() <= LARGEST) {
      BatchChain chain = queue.removeFirst();
      size += chain.open().size();
      taken.add(chain);
    }
    return taken;
  }

  /**
   * How long to wait before what is still open goes again.
   *
   * @param throttled whether all other calls of the client would be refused until then, too
   */
  private record Wait(Duration time, boolean throttled) {
    private static final Wait NONE = new Wait(Duration.ZERO, false);

    Wait and(Wait other) {
      boolean longer = other.time.compareTo(time) > 0;
      return new Wait(longer ? other.time : time, throttled || other.throttled);
    }
  }

  /** Sends one batch. */
  private Wait once(List<BatchChain> chains) {
    Map<String, BatchApi.Answer> answers;
    try {
      answers = reader.byId(graph.body(call(chains)));
    } catch (SdkException e) {
      chains.forEach(chain -> chain.end(BatchAnswer.failed(e)));
      return Wait.NONE;
    }
    Wait longest = Wait.NONE;
    for (BatchChain chain : chains) {
      chain.attempts++;
      Refusal passing = reader.advance(chain, answers);
      if (passing != null) {
        Duration wait = wait(passing, chain.attempts);
        if (chain.attempts >= ATTEMPTS
            || chain.waited.plus(wait).compareTo(settings.longestWait()) > 0) {
          chain.end(BatchAnswer.failed(passing.error()));
        } else {
          longest = longest.and(new Wait(wait, passing.remedy() == Remedy.WAIT));
        }
      }
    }
    return longest;
  }

  private Call<BatchApi.Answers> call(List<BatchChain> chains) {
    List<BatchApi.Request> requests = new ArrayList<>();
    for (BatchChain chain : chains) {
      List<BatchRequest> open = chain.open();
      for (int i = 0; i < open.size(); i++) {
        requests.add(wire(chain, i, open.get(i)));
      }
    }
    BatchApi.Requests body = new BatchApi.Requests(requests);
    boolean repeatable = chains.stream().allMatch(BatchChain::isRepeatable);
    return repeatable ? api.sendRepeatable(body) : api.send(body);
  }

  private static BatchApi.Request wire(BatchChain chain, int index, BatchRequest request) {
    return new BatchApi.Request(
        chain.id(index),
        request.method(),
        "/" + request.url(),
        request.body() == null ? null : JSON,
        request.body(),
        index == 0 ? null : List.of(chain.id(index - 1)));
  }

  /** What the service asked for, else 1, 2, 4 ... seconds. */
  private static Duration wait(Refusal passing, int attempts) {
    Duration growing = Duration.ofSeconds(1L << Math.min(attempts - 1, 5));
    return passing.remedy() == Remedy.WAIT && passing.error() instanceof RateLimitedException e
        ? e.retryAfter().filter(asked -> !asked.isZero()).orElse(growing)
        : growing;
  }

  private void sleep(Duration wait, Deque<BatchChain> queue) {
    try {
      settings.sleeper().sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      TransportException interrupted =
          new TransportException(
              "Waiting for Microsoft Graph was interrupted; the request was not sent.", false, e);
      end(queue, interrupted);
    } catch (TransportException closed) {
      end(queue, closed);
    }
  }

  private static void end(Deque<BatchChain> queue, SdkException error) {
    queue.forEach(chain -> chain.end(BatchAnswer.failed(error)));
    queue.clear();
  }
}
