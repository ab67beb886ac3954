package dev.syncsetup.core.spi.http;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.internal.CallLoop;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.ServiceProfile;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import okhttp3.Request;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;

/** An open connection to one service. Thread-safe. */
public final class ServiceConnection {
  private final ServiceProfile profile;
  private final Retrofit retrofit;
  private final CallLoop loop;

  ServiceConnection(ServiceProfile profile, Retrofit retrofit, CallLoop loop) {
    this.profile = profile;
    this.retrofit = retrofit;
    this.loop = loop;
  }

  /** Implements a Retrofit interface against this service. */
  public <A> A api(Class<A> type) {
    return retrofit.create(type);
  }

  /**
   * The request that a call would send.
   *
   * @throws UnexpectedResponseException when an address or a header that the service handed out
   *     makes none
   */
  public Request request(Call<?> call) {
    return loop.request(call);
  }

  /** Where the paths of this service begin. */
  public URI baseUrl() {
    return profile.baseUrl();
  }

  /**
   * Sends the call, as often as its policy and the service's answers allow, and returns the body.
   *
   * @throws dev.syncsetup.core.errors.SdkException when no success came
   */
  public <T> T body(Call<T> call) {
    T body = response(call).body();
    if (body == null) {
      throw new UnexpectedResponseException(
          profile.name() + " answered " + CallLoop.operation(call) + " without a body.", null);
    }
    return body;
  }

  /** As {@link #body}, for calls whose success has no body. */
  public void run(Call<Void> call) {
    Response<Void> unused = response(call);
  }

  /** As {@link #body}, for calls whose headers matter. */
  public <T> Response<T> response(Call<T> call) {
    return loop.run(call);
  }

  /**
   * What an answer means that came for this call inside the answer to a batch.
   *
   * @param headers of that answer, names in any case
   */
  public Refusal refusal(Call<?> call, int status, Map<String, String> headers, String body) {
    return loop.refusal(call, status, headers, body);
  }

  /**
   * As {@link #response}, for a call whose first attempt was made in a batch: waits as long as that
   * refusal demands, and gives up as after one of its own.
   */
  public <T> Response<T> again(Call<T> call, Refusal refusal) {
    return loop.run(call, refusal);
  }

  /** Keeps all calls back for a while: one of them was throttled where only its caller sees it. */
  public void holdBack(Duration wait) {
    loop.holdBack(wait);
  }

  /** How many calls may be under way at once. */
  public int concurrent() {
    return profile.throughput().concurrent();
  }
}
