package dev.syncsetup.core.support;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.RefusalReader;
import dev.syncsetup.core.spi.Remedy;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The failures of the made-up service: by status, or by a word inside a success. */
public final class WidgetRefusals implements RefusalReader {
  public static final int LOCKED = 423;
  private static final Map<String, Integer> WORDS =
      Map.of("throttled", 429, "expired", 401, "broken", 500, "forbidden", 403);

  @Override
  public Refusal read(Answer answer) {
    ServiceException.Details details =
        details(answer.operation(), answer.status(), answer.header("request-id").orElse(null));
    return refusal(answer.body(), details, answer.retryAfter().orElse(null), answer.status());
  }

  @Override
  public @Nullable Refusal inside(String operation, Object body) {
    if (!(body instanceof Widget widget) || widget.failure() == null) {
      return null;
    }
    int meant = WORDS.getOrDefault(widget.failure(), 400);
    return refusal(widget.failure(), details(operation, 200, null), null, meant);
  }

  private static ServiceException.Details details(
      String operation, int status, @Nullable String requestId) {
    return new ServiceException.Details(
        "Widgets", operation, status, "W" + status, requestId, status >= 429);
  }

  private static Refusal refusal(
      String said, ServiceException.Details details, @Nullable Duration retryAfter, int meant) {
    String message = "Widgets refused " + details.operation() + ": " + said;
    if (meant == 401) {
      return new Refusal(new AuthenticationException(message, "expired", null), Remedy.RENEW_TOKEN);
    }
    if (meant == 429 || retryAfter != null) {
      return new Refusal(
          new RateLimitedException(message, details, retryAfter),
          meant == 429 ? Remedy.WAIT : Remedy.TRY_AGAIN);
    }
    Remedy remedy =
        meant >= 500 ? Remedy.TRY_AGAIN : meant == LOCKED ? Remedy.WAIT_FOR_LOCK : Remedy.NONE;
    return new Refusal(new ServiceException(message, details), remedy);
  }
}
