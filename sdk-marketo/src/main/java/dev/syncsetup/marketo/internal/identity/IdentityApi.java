package dev.syncsetup.marketo.internal.identity;

import dev.syncsetup.core.spi.CallPolicy;
import retrofit2.Call;
import retrofit2.http.Field;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.POST;

interface IdentityApi {

  /** As a form body: the documented query would put the secret into every log on the way. */
  @FormUrlEncoded
  @CallPolicy(repeatable = true)
  @POST("identity/oauth/token")
  Call<IdentityAnswer> token(
      @Field("grant_type") String grantType,
      @Field("client_id") String clientId,
      @Field("client_secret") String clientSecret);
}
