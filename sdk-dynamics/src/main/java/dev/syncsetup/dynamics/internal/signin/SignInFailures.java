package dev.syncsetup.dynamics.internal.signin;

import com.microsoft.aad.msal4j.MsalException;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.signin.SignInProblem;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what the sign-in library throws into the SDK's errors. */
final class SignInFailures {
  private static final Pattern NUMBER = Pattern.compile("AADSTS\\d{4,9}");

  /** Entra ID appends trace ids and a time to every text. */
  private static final Pattern APPENDIX = Pattern.compile("(?s)\\s*Trace ID:.*");

  private static final String NO_REASON = "an answer that could not be read";

  private final String who;
  private final Authority authority;

  SignInFailures(AppIdentity app, @Nullable Person person, Authority authority) {
    String through = "app " + app.clientId() + " in tenant " + app.tenant();
    this.who = person == null ? through : person.userName() + " through " + through;
    this.authority = authority;
  }

  SdkException explain(String scope, Exception failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SdkException known) {
        return known;
      }
      if (t instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      if (t instanceof MsalHttp.BusyException) {
        return noToken(scope, "only " + t.getMessage());
      }
      if (t instanceof IOException || t instanceof InterruptedException) {
        return Thread.currentThread().isInterrupted() ? interrupted(t) : unreachable(t);
      }
      if (t instanceof MsalException refused && t.getCause() == null) {
        return refused(scope, refused);
      }
    }
    return unreadable(scope);
  }

  /** The answer was a success without a token. */
  AuthenticationException unreadable(String scope) {
    return noToken(scope, NO_REASON);
  }

  private AuthenticationException refused(String scope, MsalException failure) {
    String said = String.valueOf(failure.getMessage());
    Matcher number = NUMBER.matcher(said);
    String code = number.find() ? number.group() : String.valueOf(failure.errorCode());
    // Some refusals are told apart by name only: the number changes or stands for many.
    if (SignInProblem.ofCode(code).isEmpty()
        && SignInProblem.ofCode(String.valueOf(failure.errorCode())).isPresent()) {
      code = failure.errorCode();
    }
    Optional<SignInProblem> problem = SignInProblem.ofCode(code);
    if (problem.isEmpty() && !NUMBER.matcher(code).matches()) {
      return unreadable(scope);
    }
    String text = APPENDIX.matcher(said).replaceFirst("").strip();
    String remedy =
        problem
            .map(SignInProblem::remedy)
            .orElse("Look the code up at https://login.microsoftonline.com/error.");
    return new AuthenticationException(
        "Entra ID refused the sign-in of " + who + ": " + text + " " + remedy, code, null);
  }

  /** Neither a token nor a refusal that says why. */
  private AuthenticationException noToken(String scope, String said) {
    return new AuthenticationException(
        "Entra ID gave no token for "
            + scope
            + " to "
            + who
            + " but "
            + said
            + ". Try again later, and check that "
            + authority.url()
            + " is its address and no proxy answers in its place.",
        null,
        null);
  }

  private TransportException interrupted(Throwable cause) {
    return new TransportException("The sign-in of " + who + " was interrupted.", false, cause);
  }

  private TransportException unreachable(Throwable cause) {
    return new TransportException(
        "Entra ID could not be reached at "
            + authority.url()
            + " for the sign-in of "
            + who
            + " ("
            + cause.getClass().getSimpleName()
            + "). Check network, proxy and trust store.",
        false,
        cause);
  }
}
