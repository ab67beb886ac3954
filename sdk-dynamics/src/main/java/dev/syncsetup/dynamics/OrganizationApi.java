package dev.syncsetup.dynamics;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.syncsetup.dynamics.internal.DataverseHeaders;
import dev.syncsetup.dynamics.internal.ODataList;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Headers;

/** Functions about the caller and the organisation, and the table organization. */
interface OrganizationApi {
  @Headers(DataverseHeaders.FRESH)
  @GET("WhoAmI")
  Call<WhoAmIJson> whoAmI();

  @Headers(DataverseHeaders.FRESH)
  @GET(
      "RetrieveCurrentOrganization(AccessType=@p)"
          + "?@p=Microsoft.Dynamics.CRM.EndpointAccessType'Default'")
  Call<OrganizationJson> current();

  @Headers(DataverseHeaders.FRESH)
  @GET("organizations?$select=languagecode")
  Call<ODataList<LanguageJson>> baseLanguage();

  @Headers(DataverseHeaders.FRESH)
  @GET("RetrieveProvisionedLanguages()")
  Call<LanguagesJson> languages();

  /** Answer of WhoAmI. */
  record WhoAmIJson(
      @JsonProperty("UserId") UUID userId,
      @JsonProperty("BusinessUnitId") UUID businessUnitId,
      @JsonProperty("OrganizationId") UUID organizationId) {}

  /** An organization row. */
  record LanguageJson(int languagecode) {}

  /** Answer of RetrieveProvisionedLanguages. */
  record LanguagesJson(
      @JsonProperty("RetrieveProvisionedLanguages") @Nullable Set<@Nullable Integer> codes) {}
}
