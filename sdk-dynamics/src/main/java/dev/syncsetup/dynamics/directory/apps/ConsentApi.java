package dev.syncsetup.dynamics.directory.apps;

import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.dynamics.internal.ODataList;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Url;

/** Delegated consent in Microsoft Graph. */
interface ConsentApi {
  @GET("oauth2PermissionGrants")
  Call<ODataList<GrantJson>> grants(@Query(value = "$filter", encoded = true) String filter);

  @GET
  Call<ODataList<GrantJson>> nextGrants(@Url String nextLink);

  // A second one is refused by the service, so that repeating does no harm.
  @CallPolicy(repeatable = true)
  @POST("oauth2PermissionGrants")
  Call<GrantJson> create(@Body NewGrantJson grant);

  @CallPolicy(repeatable = true)
  @PATCH("oauth2PermissionGrants/{id}")
  Call<Void> change(@Path("id") String id, @Body ScopesJson scopes);

  @CallPolicy(repeatable = true)
  @DELETE("oauth2PermissionGrants/{id}")
  Call<Void> revoke(@Path("id") String id);

  /** A consent; client and resource are ids of service principals, despite their names. */
  record GrantJson(String id, @Nullable String consentType, @Nullable String scope) {

    boolean isForAll() {
      return "AllPrincipals".equals(consentType);
    }

    Set<String> scopes() {
      Set<String> scopes = new TreeSet<>();
      if (scope != null) {
        Arrays.stream(scope.strip().split(" +", -1))
            .filter(each -> !each.isEmpty())
            .forEach(scopes::add);
      }
      return scopes;
    }
  }

  /** A consent to be given. */
  record NewGrantJson(UUID clientId, String consentType, UUID resourceId, String scope) {}

  /** All scopes a consent is to have. */
  record ScopesJson(String scope) {}
}
