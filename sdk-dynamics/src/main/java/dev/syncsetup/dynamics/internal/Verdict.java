package dev.syncsetup.dynamics.internal;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.Remedy;
import dev.syncsetup.dynamics.customization.CustomizationLockedException;
import org.jspecify.annotations.Nullable;

/**
 * What a failure is, what helps, and what a person can do.
 *
 * @param kind which error the caller gets
 * @param remedy what the SDK tries by itself
 * @param advice a sentence for the person who reads the message; empty when there is nothing to say
 */
record Verdict(Kind kind, Remedy remedy, String advice) {

  /** The errors a caller can tell apart. */
  enum Kind {
    AUTHENTICATION,
    PERMISSION,
    NOT_FOUND,
    CONFLICT,
    LIMITED,
    OTHER
  }

  static Verdict of(Kind kind, String advice) {
    return new Verdict(kind, Remedy.NONE, advice);
  }

  /** What a status means where the service's code says nothing more exact. */
  static Verdict byStatus(int status) {
    return switch (status) {
      case 401 -> new Verdict(Kind.AUTHENTICATION, Remedy.RENEW_TOKEN, "Check the credential.");
      case 403 -> of(Kind.PERMISSION, "");
      case 404 -> of(Kind.NOT_FOUND, "");
      case 409, 412 -> of(Kind.CONFLICT, "Read again and compare.");
      case 429 -> new Verdict(Kind.LIMITED, Remedy.WAIT, "Try again later or with fewer threads.");
      case 408, 423, 425, 499, 500, 502, 503, 504 ->
          new Verdict(Kind.OTHER, Remedy.TRY_AGAIN, "Read before you send it again.");
      case 301, 302, 303, 307, 308 ->
          of(Kind.OTHER, "Redirects are never followed; check the address of the service.");
      default -> of(Kind.OTHER, "");
    };
  }

  /** The error for one answer, with what helps. */
  Refusal on(
      String service,
      Answer answer,
      ServiceError said,
      @Nullable String code,
      @Nullable String requestId) {
    if (remedy == Remedy.TRY_AGAIN && isGateway(answer, said)) {
      return new Refusal(unanswered(service, answer), remedy);
    }
    ServiceException.Details details =
        new ServiceException.Details(
            service,
            answer.operation(),
            answer.status(),
            code,
            requestId,
            remedy != Remedy.NONE && remedy != Remedy.RENEW_TOKEN);
    String message = message(service, answer, said, code, requestId);
    return new Refusal(error(message, said.message(), code, details, answer), remedy);
  }

  /** Whether something in between answered, so that nobody knows what the service has done. */
  private static boolean isGateway(Answer answer, ServiceError said) {
    return answer.status() >= 502
        && answer.status() <= 504
        && said.code() == null
        && answer.retryAfter().isEmpty();
  }

  private static TransportException unanswered(String service, Answer answer) {
    return new TransportException(
        "A gateway answered "
            + answer.operation()
            + " ("
            + answer.status()
            + ") in place of "
            + service
            + ", which may have done the work. Read before you send it again.",
        true,
        null);
  }

  private SdkException error(
      String message,
      String said,
      @Nullable String code,
      ServiceException.Details details,
      Answer answer) {
    return switch (kind) {
      case AUTHENTICATION -> new AuthenticationException(message, code, null);
      case PERMISSION -> new PermissionException(message, details);
      case NOT_FOUND -> new NotFoundException(message, details);
      case CONFLICT -> new ConflictException(message, details);
      case LIMITED ->
          remedy == Remedy.WAIT_FOR_LOCK
              ? CustomizationLockedException.saidBy(said, message, details)
              : new RateLimitedException(message, details, answer.retryAfter().orElse(null));
      case OTHER ->
          answer.retryAfter().isEmpty()
              ? new ServiceException(message, details)
              : new RateLimitedException(message, details, answer.retryAfter().get());
    };
  }

  private String message(
      String service,
      Answer answer,
      ServiceError said,
      @Nullable String code,
      @Nullable String requestId) {
    StringBuilder text = new StringBuilder(service);
    text.append(answer.status() >= 500 ? " failed at " : " refused ").append(answer.operation());
    text.append(" (").append(answer.status());
    if (code != null) {
      text.append(", ").append(code);
    }
    text.append(')');
    if (!said.message().isEmpty()) {
      text.append(": ").append(said.message());
    }
    if (!said.message().endsWith(".")) {
      text.append('.');
    }
    if (!advice.isEmpty()) {
      text.append(' ').append(advice);
    }
    if (requestId != null) {
      text.append(" Request id ").append(requestId).append('.');
    }
    return text.toString();
  }
}
