package dev.syncsetup.dynamics.directory.licences;

import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.dynamics.internal.ODataList;
import dev.syncsetup.dynamics.internal.graph.LicenceChangeJson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** Licences in Microsoft Graph. */
interface LicencesApi {
  String LICENCES = "$select=id,usageLocation,licenseAssignmentStates";

  @GET("users/{id}?" + LICENCES)
  Call<LicencesJson> licences(@Path("id") UUID accountId);

  @CallPolicy(repeatable = true)
  @POST("users/{id}/assignLicense")
  Call<Void> change(@Path("id") UUID accountId, @Body LicenceChangeJson change);

  @CallPolicy(repeatable = true)
  @POST("users/{id}/reprocessLicenseAssignment")
  Call<Void> reprocess(@Path("id") UUID accountId);

  @GET("subscribedSkus?$select=skuId,capabilityStatus,consumedUnits,prepaidUnits")
  Call<ODataList<StockJson>> stock();

  /** What the tenant has of a product. */
  record StockJson(
      UUID skuId,
      @Nullable String capabilityStatus,
      int consumedUnits,
      @Nullable UnitsJson prepaidUnits) {

    /** Seats bought, by the state of the subscription they belong to. */
    record UnitsJson(int enabled, int warning) {}

    boolean isUsable() {
      return "Enabled".equals(capabilityStatus) || "Warning".equals(capabilityStatus);
    }

    boolean hasFreeSeat() {
      return prepaidUnits != null
          && prepaidUnits.enabled() + prepaidUnits.warning() > consumedUnits;
    }
  }
}
