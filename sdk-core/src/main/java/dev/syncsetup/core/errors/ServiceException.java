package dev.syncsetup.core.errors;

import dev.syncsetup.core.spi.text.OneLine;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service answered, and its answer is a refusal or a failure. */
public class ServiceException extends SdkException {
  private static final long serialVersionUID = 1L;

  /**
   * What the service said.
   *
   * @param service short name of the service
   * @param operation which call it was
   * @param status HTTP status; 200 where a service reports failures inside a success
   * @param code the service's own code, or null
   * @param requestId id to quote to the vendor's support, or null
   * @param retryable whether the same call can succeed later without anybody changing anything
   */
  public record Details(
      String service,
      String operation,
      int status,
      @Nullable String code,
      @Nullable String requestId,
      boolean retryable)
      implements Serializable {

    public Details {
      code = code == null ? null : OneLine.of(code);
      requestId = requestId == null ? null : OneLine.of(requestId);
    }
  }

  private final Details details;

  public ServiceException(String message, Details details) {
    super(message);
    this.details = details;
  }

  /** HTTP status; 200 where a service reports failures inside a success. */
  public int status() {
    return details.status();
  }

  /** The service's own code, for example 0x80040220, Request_BadRequest or 1018. */
  public Optional<String> code() {
    return Optional.ofNullable(details.code());
  }

  /** The id to quote to the vendor's support. */
  public Optional<String> requestId() {
    return Optional.ofNullable(details.requestId());
  }

  /** Whether the same call can succeed later without anybody changing anything. */
  public boolean isRetryable() {
    return details.retryable();
  }
}
