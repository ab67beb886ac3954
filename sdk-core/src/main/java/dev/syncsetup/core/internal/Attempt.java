package dev.syncsetup.core.internal;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.Remedy;
import dev.syncsetup.core.spi.ServiceProfile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Sends a call once and understands what comes back. */
final class Attempt {
  private static final int LONGEST_ERROR_BODY = 64 * 1024;

  /** The call failed; the remedy says whether another attempt makes sense. */
  static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;
    final transient Refusal refusal;

    Failed(Refusal refusal) {
      super(refusal.error());
      this.refusal = refusal;
    }
  }

  private final ServiceProfile profile;
  private final Clock clock;

  Attempt(ServiceProfile profile, Clock clock) {
    this.profile = profile;
    this.clock = clock;
  }

  <T> Response<T> send(Call<T> call, CallTraits traits, CallState state) throws Failed {
    Response<T> response;
    try {
      response = call.execute();
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      throw new Failed(unreadable(traits, e));
    } catch (IOException e) {
      throw new Failed(transport(traits, state, e));
    }
    if (!response.isSuccessful()) {
      throw failed(profile.refusals().read(answer(response, traits)), state);
    }
    T body = response.body();
    Refusal inside = body == null ? null : profile.refusals().inside(traits.operation(), body);
    if (inside != null) {
      throw failed(inside, state);
    }
    return response;
  }

  private Failed failed(Refusal refusal, CallState state) {
    AccessToken token = state.token;
    TokenProvider tokens = profile.tokens();
    if (refusal.remedy() == Remedy.RENEW_TOKEN && token != null && tokens != null) {
      tokens.refused(token);
    }
    return new Failed(refusal);
  }

  private Refusal unreadable(CallTraits traits, IOException cause) {
    SdkException error =
        new UnexpectedResponseException(
            profile.name()
                + " answered "
                + traits.operation()
                + " with something that is not the JSON expected there. Is a proxy or a login page"
                + " in between?",
            cause);
    return new Refusal(error, Remedy.TRY_AGAIN);
  }

  private Refusal transport(CallTraits traits, CallState state, IOException cause) {
    if (cause instanceof InterruptedIOException && Thread.currentThread().isInterrupted()) {
      return new Refusal(interrupted(traits, state.sent, cause), Remedy.NONE);
    }
    String message =
        state.sent
            ? " gave no complete answer to " + traits.operation() + "; it may have done the work."
            : " could not be reached for " + traits.operation() + "; nothing was sent.";
    SdkException error =
        new TransportException(
            profile.name() + message + " Check the network and the address.", state.sent, cause);
    return new Refusal(error, state.sent ? Remedy.TRY_AGAIN : Remedy.WAIT);
  }

  TransportException interrupted(CallTraits traits, boolean sent, @Nullable Exception cause) {
    return new TransportException(
        traits.operation() + " on " + profile.name() + " was interrupted.", sent, cause);
  }

  private Answer answer(Response<?> response, CallTraits traits) {
    Map<String, String> headers = new LinkedHashMap<>();
    response.headers().forEach(pair -> headers.putIfAbsent(pair.getFirst(), pair.getSecond()));
    return new Answer(
        traits.operation(),
        response.code(),
        headers,
        text(response.errorBody()),
        RetryAfter.parse(response.headers().get("Retry-After"), clock.instant()));
  }

  private static String text(@Nullable ResponseBody body) {
    if (body == null) {
      return "";
    }
    try (body) {
      String text = body.string();
      return text.length() > LONGEST_ERROR_BODY ? text.substring(0, LONGEST_ERROR_BODY) : text;
    } catch (IOException e) {
      return "";
    }
  }
}
