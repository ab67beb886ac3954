package dev.syncsetup.core.internal;

import dev.syncsetup.core.internal.http.CallState;
import dev.syncsetup.core.internal.http.CallTraits;
import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.RetryAfter;
import dev.syncsetup.core.spi.ServiceProfile;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Sends a call once and understands what comes back. */
final class Attempt {

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
  private final Faults faults;

  Attempt(ServiceProfile profile, Clock clock, Faults faults) {
    this.profile = profile;
    this.clock = clock;
    this.faults = faults;
  }

  <T> Response<T> send(Call<T> call, CallTraits traits, CallState state) throws Failed {
    Response<T> response;
    try {
      call.timeout().timeout(traits.time().wholeSeconds(), TimeUnit.SECONDS);
      response = call.execute();
    } catch (IOException e) {
      throw new Failed(faults.of(e, traits.operation(), state));
    }
    if (!response.isSuccessful()) {
      throw new Failed(profile.refusals().read(answer(response, traits)));
    }
    T body = response.body();
    Refusal inside = body == null ? null : profile.refusals().inside(traits.operation(), body);
    if (inside != null) {
      throw new Failed(inside);
    }
    return response;
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
      return body.string();
    } catch (IOException e) {
      return "";
    }
  }
}
