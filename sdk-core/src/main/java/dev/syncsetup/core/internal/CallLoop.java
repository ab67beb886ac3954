package dev.syncsetup.core.internal;

import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.ServiceProfile;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import retrofit2.Call;
import retrofit2.Response;

/** Sends one logical call as often as its policy, the answers and the patience allow. */
public final class CallLoop {
  private final ClientSettings settings;
  private final Attempt attempt;
  private final Brake brake;
  private final Logger log;

  public CallLoop(ServiceProfile profile, ClientSettings settings) {
    this.settings = settings;
    this.attempt = new Attempt(profile, settings.clock());
    this.brake = new Brake(profile.name(), profile.throughput(), settings);
    this.log = LoggerFactory.getLogger(profile.logger());
  }

  /** Name of the Retrofit method behind a call. */
  public static String operation(Call<?> call) {
    return CallTraits.of(call.request()).operation();
  }

  public <T> Response<T> run(Call<T> call) {
    CallTraits traits = CallTraits.of(call.request());
    CallState state = new CallState();
    Patience patience = new Patience(settings.longestWait());
    CallState outer = state.begin();
    try {
      while (true) {
        state.nextAttempt();
        try {
          return once(call, traits, state);
        } catch (Attempt.Failed failed) {
          Optional<Duration> wait = patience.next(failed.refusal, traits.repeatable());
          if (wait.isEmpty()) {
            throw failed.refusal.error();
          }
          log.debug(
              "{} waits {}ms after {} ({})",
              traits.operation(),
              wait.get().toMillis(),
              failed.refusal.error().getClass().getSimpleName(),
              failed.refusal.remedy());
          settings.sleeper().sleep(wait.get());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw attempt.interrupted(traits, state.sent, e);
    } finally {
      CallState.end(outer);
    }
  }

  private <T> Response<T> once(Call<T> call, CallTraits traits, CallState state)
      throws Attempt.Failed, InterruptedException {
    brake.enter();
    try {
      return attempt.send(call.clone(), traits, state);
    } finally {
      brake.leave();
    }
  }
}
