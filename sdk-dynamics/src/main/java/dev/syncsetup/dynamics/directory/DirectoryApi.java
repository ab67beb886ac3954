package dev.syncsetup.dynamics.directory;

import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.dynamics.internal.ODataList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Url;

/** Users, licences and service principals of Microsoft Graph. Names in paths come encoded. */
interface DirectoryApi {
  /** Without it, whether the account is enabled and where it is used would be missing. */
  String ACCOUNT =
      "$select=id,displayName,userPrincipalName,accountEnabled,usageLocation,assignedLicenses,"
          + "onPremisesSyncEnabled";

  @GET("users/{id}?" + ACCOUNT)
  Call<AccountJson> account(@Path(value = "id", encoded = true) String idOrName);

  @POST("users")
  Call<AccountJson> createAccount(@Body NewAccountJson account);

  @GET("subscribedSkus?$select=skuId,skuPartNumber,capabilityStatus,consumedUnits,prepaidUnits")
  Call<ODataList<SkuJson>> licences();

  @CallPolicy(repeatable = true)
  @POST("users/{id}/assignLicense")
  Call<Void> assignLicence(@Path("id") UUID id, @Body LicenceChangeJson change);

  @GET("servicePrincipals(appId='{app}')/oauth2PermissionGrants?$select=consentType,scope")
  Call<ODataList<GrantJson>> grants(@Path("app") UUID applicationId);

  @GET
  Call<ODataList<GrantJson>> nextGrants(@Url String nextLink);

  /** A delegated consent. */
  record GrantJson(@Nullable String consentType, @Nullable String scope) {}

  /** Body of assignLicense; the service demands both lists. */
  record LicenceChangeJson(List<AddedJson> addLicenses, List<UUID> removeLicenses) {

    /** A licence without the service plans that are switched off. */
    record AddedJson(UUID skuId, List<UUID> disabledPlans) {}

    static LicenceChangeJson adding(UUID skuId) {
      return new LicenceChangeJson(List.of(new AddedJson(skuId, List.of())), List.of());
    }
  }
}
