package dev.syncsetup.marketo.internal.relay;

import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.core.spi.CallPolicy.Time;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Query;

/** A relay may drive screens or people, so every call but the plain reads may take long. */
interface RelayApi {

  @CallPolicy(time = Time.SLOW)
  @GET("connection")
  Call<ConnectionJson> connection();

  @CallPolicy(repeatable = true, time = Time.LONG)
  @POST("validations")
  Call<ChecksJson> validate(@Body CredentialsJson credentials);

  /** Not repeatable: what it does can never be taken back. */
  @CallPolicy(time = Time.LONG)
  @Headers("If-None-Match: *")
  @PUT("connection")
  Call<ConnectionJson> save(
      @Header("Idempotency-Key") String key, @Body CredentialsJson credentials);

  /** Not repeatable: each time, the sync must stay off for another fifteen minutes. */
  @CallPolicy(time = Time.LONG)
  @POST("authentication-method")
  Call<ConnectionJson> reconfigure(@Body CredentialsJson credentials);

  @CallPolicy(time = Time.SLOW)
  @GET("fields")
  Call<FieldsJson> fields();

  @CallPolicy(repeatable = true, time = Time.LONG)
  @PUT("fields/selection")
  Call<FieldsJson> select(@Body SelectionJson selection);

  @CallPolicy(time = Time.SLOW)
  @GET("sync")
  Call<SyncJson> sync();

  @CallPolicy(repeatable = true, time = Time.LONG)
  @PUT("sync")
  Call<SyncJson> switchSync(@Body SwitchJson to);

  @CallPolicy(time = Time.SLOW)
  @GET("sync/errors")
  Call<SyncErrorsJson> errors(@Query("pageToken") @Nullable String pageToken);
}
