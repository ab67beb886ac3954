package dev.syncsetup.marketo.internal.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.RefusalReader;
import dev.syncsetup.core.spi.Remedy;
import dev.syncsetup.core.spi.WireJson;
import dev.syncsetup.marketo.crmsync.status.SyncHeldException;
import dev.syncsetup.marketo.internal.ErrorKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands a relay's problem details. Stateless and thread-safe. */
final class RelayRefusals implements RefusalReader {
  private static final ProblemJson NO_PROBLEM = new ProblemJson(null, null, null, null);

  /** A conflict that passes by itself, and says when. */
  private static final String HELD = "waitAfterAuthenticationSwitch";

  /** A conflict by its meaning, which the contract answers as what the form says. */
  private static final String ORGANIZATION = "organizationUrlDiffers";

  @Override
  public Refusal read(Answer answer) {
    ProblemJson problem = problem(answer.body());
    boolean held = HELD.equals(problem.code());
    ErrorKind kind = ORGANIZATION.equals(problem.code()) ? ErrorKind.CONFLICT : kind(answer);
    String message = Relay.NAME + " refused " + answer.operation() + ": " + text(answer, problem);
    ServiceException.Details details =
        new ServiceException.Details(
            Relay.NAME,
            answer.operation(),
            answer.status(),
            problem.code(),
            null,
            held || kind.retryable());
    Duration wait = answer.retryAfter().orElse(null);
    return held
        ? new Refusal(new SyncHeldException(message, details, wait), Remedy.NONE)
        : kind.refusal(message, details, wait);
  }

  @Override
  public @Nullable Refusal inside(String operation, Object body) {
    if (!(body instanceof ContractAnswer answer) || answer.isComplete()) {
      return null;
    }
    return new Refusal(
        new UnexpectedResponseException(
            Relay.NAME
                + " answered "
                + operation
                + " with JSON that is not of the contract. Is this the address of a relay?",
            null),
        Remedy.NONE);
  }

  private static ErrorKind kind(Answer answer) {
    return switch (answer.status()) {
      case 401 -> ErrorKind.TOKEN;
      case 403 -> ErrorKind.PERMISSION;
      case 404 -> ErrorKind.NOT_FOUND;
      case 409, 412 -> ErrorKind.CONFLICT;
      case 429 -> ErrorKind.THROTTLED;
      case 408 -> ErrorKind.TRANSIENT;
      default -> answer.status() >= 500 ? ErrorKind.TRANSIENT : ErrorKind.OTHER;
    };
  }

  private static String text(Answer answer, ProblemJson problem) {
    List<String> parts = new ArrayList<>();
    if (problem.title() != null) {
      parts.add(problem.title() + ".");
    }
    if (problem.detail() != null) {
      parts.add(problem.detail());
    }
    if (problem.checks() != null) {
      problem.checks().stream()
          .filter(check -> !check.passed())
          .map(check -> check.number() + " " + check.label() + ": " + check.message())
          .forEach(parts::add);
    }
    if (parts.isEmpty()) {
      parts.add("It gave no reason. Is this the address of a relay?");
    }
    String code = problem.code() == null ? "" : problem.code() + ", ";
    return String.join(" ", parts) + " (" + code + "HTTP " + answer.status() + ")";
  }

  private static ProblemJson problem(String body) {
    try {
      @Nullable ProblemJson problem = WireJson.mapper().readValue(body, ProblemJson.class);
      return problem == null ? NO_PROBLEM : problem;
    } catch (JsonProcessingException notJson) {
      return NO_PROBLEM;
    }
  }
}
