package dev.syncsetup.dynamics.internal.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.Remedy;
import dev.syncsetup.core.spi.RetryAfter;
import dev.syncsetup.dynamics.internal.GraphRefusals;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Understands the answers inside a batch as if each had been one to a call of its own. */
final class BatchReader {
  private static final int FAILED_DEPENDENCY = 424;

  private final GraphRefusals refusals = new GraphRefusals();
  private final Clock clock;

  BatchReader(Clock clock) {
    this.clock = clock;
  }

  Map<String, BatchApi.Answer> byId(BatchApi.Answers answers) {
    return Objects.requireNonNullElse(answers.responses(), List.<BatchApi.Answer>of()).stream()
        .collect(Collectors.toMap(BatchApi.Answer::id, Function.identity(), (one, two) -> one));
  }

  /**
   * Takes over the answers of a chain, up to the first request that should be sent again.
   *
   * @return why it should be sent again; null when the chain has come to its end
   */
  @Nullable Refusal advance(BatchChain chain, Map<String, BatchApi.Answer> answers) {
    List<String> ids = ids(chain);
    for (String id : ids) {
      BatchRequest request = chain.open().get(0);
      BatchApi.Answer answer = answers.get(id);
      // Without a status it is no answer, and least of all a success.
      if (answer == null || answer.status() < 200) {
        chain.end(BatchAnswer.failed(missing(request)));
        return null;
      }
      if (answer.status() < 300) {
        chain.answers.add(new BatchAnswer(answer.body(), null));
        continue;
      }
      Refusal refusal = refusals.read(plain(request, answer));
      if (isPassing(refusal, request, answer)) {
        return refusal;
      }
      chain.end(BatchAnswer.failed(refusal.error()));
      return null;
    }
    return null;
  }

  private static boolean isPassing(Refusal refusal, BatchRequest request, BatchApi.Answer answer) {
    // Everything before it has succeeded, here or in an earlier batch, so it fits now.
    boolean dependency = answer.status() == FAILED_DEPENDENCY;
    return dependency
        || refusal.remedy() == Remedy.WAIT
        || (refusal.remedy() == Remedy.TRY_AGAIN && request.repeatable());
  }

  private static List<String> ids(BatchChain chain) {
    return IntStream.range(0, chain.open().size()).mapToObj(chain::id).toList();
  }

  private Answer plain(BatchRequest request, BatchApi.Answer answer) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Objects.requireNonNullElse(answer.headers(), Map.<String, @Nullable String>of())
        .forEach(
            (name, value) -> {
              if (value != null) {
                headers.put(name, value);
              }
            });
    JsonNode body = answer.body();
    Optional<Duration> wait = RetryAfter.parse(headers.get("Retry-After"), clock.instant());
    return new Answer(
        request.operation(), answer.status(), headers, body == null ? "" : body.toString(), wait);
  }

  private static UnexpectedResponseException missing(BatchRequest request) {
    return new UnexpectedResponseException(
        "Microsoft Graph answered a batch without an answer to "
            + request.operation()
            + "; it may have done the work. Read before you send it again.",
        null);
  }
}
