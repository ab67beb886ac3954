package dev.syncsetup.marketo.internal.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.RefusalReader;
import dev.syncsetup.core.spi.Remedy;
import dev.syncsetup.core.spi.WireJson;
import dev.syncsetup.marketo.internal.ErrorKind;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Understands why Identity hands out no token. Stateless and thread-safe. */
final class IdentityRefusals implements RefusalReader {
  private final URI instance;
  private final String clientId;

  IdentityRefusals(URI instance, String clientId) {
    this.instance = instance;
    this.clientId = clientId;
  }

  @Override
  public Refusal read(Answer answer) {
    IdentityAnswer said = parse(answer.body());
    if (said != null && said.error() != null) {
      return refused(said);
    }
    if (answer.status() == 401) {
      return refused(new IdentityAnswer(null, 0, "HTTP 401", null));
    }
    return kind(answer.status())
        .refusal(
            "Identity of "
                + instance
                + " answered HTTP "
                + answer.status()
                + ". Check the instance URL: Admin > Integration > Web Services shows it.",
            new ServiceException.Details(
                "Marketo Identity",
                answer.operation(),
                answer.status(),
                null,
                null,
                kind(answer.status()).retryable()),
            answer.retryAfter().orElse(null));
  }

  @Override
  public @Nullable Refusal inside(String operation, Object body) {
    if (!(body instanceof IdentityAnswer said)) {
      return null;
    }
    if (said.error() != null) {
      return refused(said);
    }
    String token = said.accessToken();
    return token == null || token.isBlank() ? noToken() : null;
  }

  private Refusal refused(IdentityAnswer said) {
    String description = said.errorDescription() == null ? "" : ": " + said.errorDescription();
    return new Refusal(
        new AuthenticationException(
            "Identity of "
                + instance
                + " refused the client id "
                + clientId
                + " ("
                + said.error()
                + description
                + "). Compare client id and secret with Admin > Integration > LaunchPoint > View"
                + " Details, in the same instance.",
            said.error(),
            null),
        Remedy.NONE);
  }

  private Refusal noToken() {
    return new Refusal(
        new UnexpectedResponseException(
            "Identity of "
                + instance
                + " answered without a token. Is the instance URL right, and no proxy in between?",
            null),
        Remedy.NONE);
  }

  private static ErrorKind kind(int status) {
    if (status == 429) {
      return ErrorKind.THROTTLED;
    }
    if (status == 404) {
      return ErrorKind.NOT_FOUND;
    }
    return status >= 500 || status == 408 ? ErrorKind.TRANSIENT : ErrorKind.OTHER;
  }

  private static @Nullable IdentityAnswer parse(String body) {
    try {
      return WireJson.mapper().readValue(body, IdentityAnswer.class);
    } catch (JsonProcessingException notJson) {
      return null;
    }
  }
}
