package dev.syncsetup.core.internal;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.internal.http.CallState;
import dev.syncsetup.core.internal.http.CallTraits;
import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.Remedy;
import dev.syncsetup.core.spi.RetryAfter;
import dev.syncsetup.core.spi.ServiceProfile;
import java.time.Duration;
import java.util.Map;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import retrofit2.Call;
import retrofit2.Response;

/** Sends one logical call as often as its policy, the answers and the patience allow. */
public final class CallLoop {
  private final ServiceProfile profile;
  private final ClientSettings settings;
  private final Lifetime lifetime;
  private final Faults faults;
  private final Attempt attempt;
  private final Brake brake;
  private final Pause pause;
  private final Logger log;

  public CallLoop(ServiceProfile profile, ClientSettings settings, Lifetime lifetime) {
    this.profile = profile;
    this.settings = settings;
    this.lifetime = lifetime;
    this.faults = new Faults(profile.name());
    this.attempt = new Attempt(profile, settings.clock(), faults);
    this.brake = new Brake(profile.name(), profile.throughput(), settings);
    this.pause = new Pause(settings);
    this.log = LoggerFactory.getLogger(profile.logger());
  }

  /** Name of the Retrofit method behind a call. */
  public static String operation(Call<?> call) {
    return CallTraits.of(call.request()).operation();
  }

  /**
   * The request behind a call.
   *
   * @throws dev.syncsetup.core.errors.UnexpectedResponseException when there can be none, because
   *     an address or a header was handed out that is malformed
   */
  public Request request(Call<?> call) {
    try {
      return call.request();
    } catch (IllegalArgumentException quotesTheAddress) {
      throw faults.malformed();
    }
  }

  /** Begins a wait for all calls of the service. */
  public void holdBack(Duration wait) {
    pause.begin(wait);
  }

  public <T> Response<T> run(Call<T> call) {
    return run(call, null);
  }

  /** What an answer means that came for this call inside the answer to another one. */
  public Refusal refusal(Call<?> call, int status, Map<String, String> headers, String body) {
    return profile
        .refusals()
        .read(
            new Answer(
                operation(call),
                status,
                headers,
                body,
                RetryAfter.parse(retryAfter(headers), settings.clock().instant())));
  }

  /**
   * Goes on with a call.
   *
   * @param before how an attempt ended that was made elsewhere; null when there was none
   */
  public <T> Response<T> run(Call<T> call, @Nullable Refusal before) {
    CallTraits traits = CallTraits.of(request(call));
    CallState state = new CallState();
    CallState outer = state.begin();
    try {
      return repeatedly(call, traits, state, before);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw faults.interrupted(traits.operation(), state, e);
    } finally {
      CallState.end(outer);
      lifetime.callEnded();
    }
  }

  private <T> Response<T> repeatedly(
      Call<T> call, CallTraits traits, CallState state, @Nullable Refusal before)
      throws InterruptedException {
    Patience patience = new Patience(settings.longestWait());
    if (before != null) {
      waitAfter(before, patience, traits, state);
    }
    while (true) {
      pause.await();
      try {
        return once(call, traits, state);
      } catch (Attempt.Failed failed) {
        state.attemptFailed(failed.refusal.remedy() == Remedy.TRY_AGAIN);
        waitAfter(failed.refusal, patience, traits, state);
      }
    }
  }

  private void waitAfter(Refusal refusal, Patience patience, CallTraits traits, CallState state)
      throws InterruptedException {
    Duration wait = patience.next(refusal, traits.repeatable()).orElseThrow(() -> refusal.error());
    prepare(refusal, wait, traits, state);
  }

  private <T> Response<T> once(Call<T> call, CallTraits traits, CallState state)
      throws Attempt.Failed, InterruptedException {
    brake.enter();
    try {
      pause.await();
      if (lifetime.closed()) {
        throw faults.closed(traits.operation(), state);
      }
      // Here and not in an interceptor: a slow sign-in must not use up the time of the call.
      TokenProvider tokens = profile.tokens();
      state.nextAttempt(tokens == null ? null : tokens.token());
      return attempt.send(call.clone(), traits, state);
    } finally {
      brake.leave();
    }
  }

  private void prepare(Refusal refusal, Duration wait, CallTraits traits, CallState state)
      throws InterruptedException {
    log.debug(
        "{} waits {}ms after {} ({})",
        traits.operation(),
        wait.toMillis(),
        refusal.error().getClass().getSimpleName(),
        refusal.remedy());
    AccessToken token = state.token();
    TokenProvider tokens = profile.tokens();
    if (refusal.remedy() == Remedy.RENEW_TOKEN && token != null && tokens != null) {
      tokens.refused(token);
    }
    if (refusal.remedy() == Remedy.WAIT) {
      pause.begin(wait);
    } else if (!wait.isZero()) {
      settings.sleeper().sleep(wait);
    }
  }

  private static @Nullable String retryAfter(Map<String, String> headers) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
