package dev.syncsetup.dynamics.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.dynamics.internal.ODataList;
import java.util.Set;
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

/** Users, groups, domains and stock of Microsoft Graph. Names in paths come encoded. */
interface DirectoryApi {
  /** Without it, whether the account is enabled and where it is used would be missing. */
  String ACCOUNT =
      "$select=id,displayName,userPrincipalName,accountEnabled,usageLocation,assignedLicenses,"
          + "onPremisesSyncEnabled,createdDateTime";

  @GET("users/{id}?" + ACCOUNT)
  Call<AccountJson> account(@Path(value = "id", encoded = true) String idOrName);

  @GET("users?" + ACCOUNT)
  Call<ODataList<AccountJson>> accounts(@Query(value = "$filter", encoded = true) String filter);

  @GET
  Call<ODataList<AccountJson>> nextAccounts(@Url String nextLink);

  @POST("users")
  Call<AccountJson> createAccount(@Body NewAccountJson account);

  @CallPolicy(repeatable = true)
  @PATCH("users/{id}")
  Call<Void> change(@Path("id") UUID id, @Body ChangeJson change);

  @CallPolicy(repeatable = true)
  @PATCH("users/{id}")
  Call<Void> changeSignIn(@Path("id") UUID id, @Body SignInJson signIn);

  @CallPolicy(repeatable = true)
  @PATCH("users/{id}")
  Call<Void> changePassword(@Path("id") UUID id, @Body PasswordJson password);

  @CallPolicy(repeatable = true)
  @DELETE("users/{id}")
  Call<Void> deleteAccount(@Path("id") UUID id);

  @POST("directory/deletedItems/{id}/restore")
  Call<AccountJson> restoreAccount(@Path("id") UUID id);

  @GET("domains?$select=id,isDefault,isInitial,isVerified")
  Call<ODataList<DomainJson>> domains();

  @CallPolicy(repeatable = true)
  @POST("groups/{group}/members/$ref")
  Call<Void> addMember(@Path("group") UUID groupId, @Body ReferenceJson account);

  @GET("users/{id}/memberOf?$select=id")
  Call<ODataList<MembershipJson>> memberships(@Path("id") UUID accountId);

  @GET
  Call<ODataList<MembershipJson>> nextMemberships(@Url String nextLink);

  @GET("subscribedSkus?$select=skuId,skuPartNumber,capabilityStatus,consumedUnits,prepaidUnits")
  Call<ODataList<SkuJson>> licences();

  @GET("servicePrincipals(appId='{app}')/oauth2PermissionGrants?$select=consentType,scope")
  Call<ODataList<GrantJson>> grants(@Path("app") UUID applicationId);

  @GET
  Call<ODataList<GrantJson>> nextGrants(@Url String nextLink);

  /** A delegated consent. */
  record GrantJson(@Nullable String consentType, @Nullable String scope) {}

  /** What is to change; null stays as it is. */
  record ChangeJson(@Nullable String displayName, @Nullable String usageLocation) {}

  /** Whether the account may sign in. */
  record SignInJson(boolean accountEnabled) {}

  /** A new password. */
  record PasswordJson(NewAccountJson.PasswordProfile passwordProfile) {}

  /** A domain of the tenant. */
  record DomainJson(String id, boolean isDefault, boolean isInitial, boolean isVerified) {}

  /** The address of an object. */
  record ReferenceJson(@JsonProperty("@odata.id") String address) {}

  /** A group, or something else the account is in. */
  record MembershipJson(UUID id) {}

  /** A product the tenant has licences of. */
  record SkuJson(
      UUID skuId,
      String skuPartNumber,
      @Nullable String capabilityStatus,
      int consumedUnits,
      @Nullable PrepaidUnits prepaidUnits) {
    private static final Set<String> USABLE = Set.of("Enabled", "Warning");

    /** Seats bought, by the state of the subscription they belong to. */
    record PrepaidUnits(int enabled, int warning) {}

    LicenceSku sku() {
      return new LicenceSku(skuId, skuPartNumber, freeSeats());
    }

    private int freeSeats() {
      if (prepaidUnits == null || capabilityStatus == null || !USABLE.contains(capabilityStatus)) {
        return 0;
      }
      return Math.max(0, prepaidUnits.enabled() + prepaidUnits.warning() - consumedUnits);
    }
  }
}
