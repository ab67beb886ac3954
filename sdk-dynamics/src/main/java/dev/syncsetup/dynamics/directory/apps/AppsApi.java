package dev.syncsetup.dynamics.directory.apps;

import dev.syncsetup.core.spi.CallPolicy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** Applications and service principals of Microsoft Graph. Keys in paths come encoded. */
interface AppsApi {
  String APP =
      "$select=id,appId,uniqueName,displayName,signInAudience,isFallbackPublicClient,"
          + "requiredResourceAccess,passwordCredentials";

  @GET("applications({key})?" + APP)
  Call<AppJson> app(@Path(value = "key", encoded = true) String key);

  @CallPolicy(repeatable = true)
  @Headers("Prefer: create-if-missing")
  @PATCH("applications({key})")
  Call<Void> upsert(@Path(value = "key", encoded = true) String key, @Body AppJson.Wish wish);

  @CallPolicy(repeatable = true)
  @DELETE("applications/{id}")
  Call<Void> delete(@Path("id") UUID id);

  @GET("servicePrincipals(appId='{app}')?$select=id,oauth2PermissionScopes")
  Call<PrincipalJson> principal(@Path("app") UUID applicationId);

  // A second one is refused by the service, so that repeating does no harm.
  @CallPolicy(repeatable = true)
  @POST("servicePrincipals")
  Call<PrincipalJson> admit(@Body AdmitJson app);

  @POST("applications(appId='{app}')/addPassword")
  Call<SecretJson> addSecret(@Path("app") UUID applicationId, @Body NewSecretJson secret);

  @CallPolicy(repeatable = true)
  @POST("applications(appId='{app}')/removePassword")
  Call<Void> removeSecret(@Path("app") UUID applicationId, @Body KeyJson key);

  /** A service principal with the delegated permissions it offers. */
  record PrincipalJson(UUID id, @Nullable List<ScopeJson> oauth2PermissionScopes) {}

  /** A delegated permission. */
  record ScopeJson(UUID id, @Nullable String value) {}

  /** An app by its client id. */
  record AdmitJson(UUID appId) {}

  /** A secret to be made. */
  record NewSecretJson(WishJson passwordCredential) {

    /** What is wished for it. */
    record WishJson(String displayName, String endDateTime) {}
  }

  /** A new secret. */
  record SecretJson(UUID keyId, String secretText, @Nullable String endDateTime) {
    @Override
    public String toString() {
      return "SecretJson[" + keyId + "]";
    }
  }

  /** A secret by its id. */
  record KeyJson(UUID keyId) {}
}
