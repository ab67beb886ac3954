package dev.syncsetup.marketo.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.RefusalReader;
import dev.syncsetup.core.spi.Remedy;
import dev.syncsetup.core.spi.WireJson;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Understands the failures of Marketo's REST API, which come inside HTTP 200 as a rule, and passes
 * on its warnings. Thread-safe.
 */
final class MarketoRefusals implements RefusalReader {
  private static final int SUCCESS = 200;

  private final Warnings warnings;

  MarketoRefusals(Warnings warnings) {
    this.warnings = warnings;
  }

  /** What one answer says about the call it belongs to. */
  private record Failure(
      String operation, int status, @Nullable String requestId, @Nullable Duration retryAfter) {}

  @Override
  public @Nullable Refusal inside(String operation, Object body) {
    if (!(body instanceof Envelope<?> envelope)) {
      return null;
    }
    Failure failure = new Failure(operation, SUCCESS, envelope.requestId(), null);
    if (!envelope.errors().isEmpty()) {
      return refusal(failure, envelope.errors());
    }
    Boolean success = envelope.success();
    if (success == null) {
      return noEnvelope(operation);
    }
    if (!success) {
      return refusal(failure, List.of(new Notice("", "It gave no reason.")));
    }
    envelope
        .warnings()
        .forEach(warning -> warnings.heard(operation, warning, envelope.requestId()));
    List<Notice> reasons = skipped(envelope);
    return reasons.isEmpty() ? null : refusal(failure, reasons);
  }

  /** Why something that cannot be spared was skipped. */
  private static List<Notice> skipped(Envelope<?> envelope) {
    return envelope.result().stream()
        .filter(Description.class::isInstance)
        .map(result -> ((Description) result).reasons())
        .flatMap(Stream::ofNullable)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Refusal read(Answer answer) {
    Envelope<?> envelope = envelope(answer.body());
    String requestId = envelope == null ? null : envelope.requestId();
    Failure failure =
        new Failure(
            answer.operation(), answer.status(), requestId, answer.retryAfter().orElse(null));
    if (envelope != null && !envelope.errors().isEmpty()) {
      return refusal(failure, envelope.errors());
    }
    return refusal(failure, "HTTP " + answer.status(), null, byStatus(answer.status()));
  }

  /** Several errors: what cannot be healed by trying again decides. */
  private static Refusal refusal(Failure failure, List<Notice> errors) {
    Notice deciding =
        errors.stream()
            .filter(error -> !ErrorCodes.of(error).kind().retryable())
            .findFirst()
            .orElse(errors.get(0));
    String said = String.join("; ", errors.stream().map(Notice::toString).toList());
    String code = deciding.code().isEmpty() ? null : deciding.code();
    return refusal(failure, said, code, ErrorCodes.of(deciding));
  }

  private static Refusal refusal(
      Failure failure, String said, @Nullable String code, ErrorCodes.Meaning meaning) {
    StringBuilder message = new StringBuilder("Marketo refused ");
    message.append(failure.operation()).append(": ").append(said).append('.');
    if (!meaning.advice().isEmpty()) {
      message.append(' ').append(meaning.advice());
    }
    if (failure.requestId() != null) {
      message.append(" Request id ").append(failure.requestId()).append('.');
    }
    ServiceException.Details details =
        new ServiceException.Details(
            MarketoServices.NAME,
            failure.operation(),
            failure.status(),
            code,
            failure.requestId(),
            meaning.kind().retryable());
    return meaning.kind().refusal(message.toString(), details, failure.retryAfter());
  }

  private static ErrorCodes.Meaning byStatus(int status) {
    return switch (status) {
      case 401 -> ErrorCodes.of(new Notice("601", ""));
      case 403 -> ErrorCodes.of(new Notice("603", ""));
      case 404 -> ErrorCodes.of(new Notice("610", ""));
      case 413 -> new ErrorCodes.Meaning(ErrorKind.OTHER, "Send less: at most 1 MB per call.");
      case 414 -> new ErrorCodes.Meaning(ErrorKind.OTHER, "Send less: at most 8 KB of address.");
      case 429 -> ErrorCodes.of(new Notice("606", ""));
      default ->
          status >= 500 || status == 408
              ? ErrorCodes.of(new Notice("502", ""))
              : new ErrorCodes.Meaning(
                  ErrorKind.OTHER, "Is the instance URL right, and no proxy in between?");
    };
  }

  private static Refusal noEnvelope(String operation) {
    return new Refusal(
        new UnexpectedResponseException(
            MarketoServices.NAME
                + " answered "
                + operation
                + " with JSON that is none of its own. Is the instance URL right, and no proxy in"
                + " between?",
            null),
        Remedy.NONE);
  }

  private static @Nullable Envelope<?> envelope(String body) {
    try {
      return WireJson.mapper().readValue(body, Envelope.class);
    } catch (JsonProcessingException notJson) {
      return null;
    }
  }
}
