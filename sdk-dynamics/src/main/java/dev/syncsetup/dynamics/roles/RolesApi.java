package dev.syncsetup.dynamics.roles;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.dynamics.internal.DataverseHeaders;
import dev.syncsetup.dynamics.internal.ODataList;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Url;

/** The table role, its associations, and the privileges behind it. */
interface RolesApi {
  String PAGE_SIZE = "Prefer: odata.maxpagesize=500";
  String COLUMNS = "$select=roleid,name,_businessunitid_value,_roletemplateid_value";

  @Headers(DataverseHeaders.FRESH)
  @GET("roles?" + COLUMNS)
  Call<ODataList<RoleJson>> find(@Query(value = "$filter", encoded = true) String filter);

  @Headers(DataverseHeaders.FRESH)
  @GET("systemusers({user})/systemuserroles_association?" + COLUMNS)
  Call<ODataList<RoleJson>> ofUser(@Path("user") UUID user);

  @Headers(DataverseHeaders.FRESH)
  @GET
  Call<ODataList<RoleJson>> next(@Url String nextLink);

  @Headers({DataverseHeaders.FRESH, PAGE_SIZE})
  @GET("systemusers?$select=systemuserid,fullname,domainname,isdisabled")
  Call<ODataList<HolderJson>> holders(@Query(value = "$filter", encoded = true) String filter);

  @Headers({DataverseHeaders.FRESH, PAGE_SIZE})
  @GET
  Call<ODataList<HolderJson>> nextHolders(@Url String nextLink);

  @Headers(DataverseHeaders.FRESH)
  @GET("systemusers({user})?$select=systemuserid,_businessunitid_value")
  Call<PlaceJson> placeOf(@Path("user") UUID user);

  @Headers(DataverseHeaders.FRESH)
  @GET("systemusers?$select=systemuserid,_businessunitid_value,deletedstate")
  Call<ODataList<PlaceJson>> places(@Query(value = "$filter", encoded = true) String filter);

  @Headers(DataverseHeaders.FRESH)
  @GET("businessunits?$select=businessunitid&$filter=parentbusinessunitid%20eq%20null")
  Call<ODataList<UnitJson>> rootUnit();

  @CallPolicy(repeatable = true)
  @POST("systemusers({user})/systemuserroles_association/$ref")
  Call<Void> assign(@Path("user") UUID user, @Body Map<String, String> reference);

  @CallPolicy(repeatable = true)
  @POST("systemusers(azureactivedirectoryobjectid={objectId})/systemuserroles_association/$ref")
  Call<Void> assignToAccount(@Path("objectId") UUID objectId, @Body Map<String, String> reference);

  /** Without the last segment this would delete the role itself. */
  @CallPolicy(repeatable = true)
  @DELETE("systemusers({user})/systemuserroles_association({role})/$ref")
  Call<Void> revoke(@Path("user") UUID user, @Path("role") UUID role);

  /** Past the server's cache, where a role that was just given does not count yet. */
  @Headers({DataverseHeaders.FRESH, DataverseHeaders.STRONG})
  @GET("systemusers({user})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges")
  Call<PrivilegesJson> privilegesOfUser(@Path("user") UUID user);

  @Headers(DataverseHeaders.FRESH)
  @GET("roles({role})/roleprivileges_association?$select=privilegeid,name")
  Call<ODataList<PrivilegeJson>> privilegesOfRole(@Path("role") UUID role);

  @Headers(DataverseHeaders.FRESH)
  @GET
  Call<ODataList<PrivilegeJson>> nextPrivileges(@Url String nextLink);

  /** A role row by its wire names. */
  record RoleJson(
      UUID roleid,
      String name,
      @JsonProperty("_businessunitid_value") UUID businessUnit,
      @JsonProperty("_roletemplateid_value") @Nullable UUID template) {

    SecurityRole role() {
      return new SecurityRole(
          new SecurityRoleId(roleid),
          name,
          new BusinessUnitId(businessUnit),
          Optional.ofNullable(template));
    }
  }

  /** A systemuser row as far as a list of holders needs it. */
  record HolderJson(
      UUID systemuserid,
      @Nullable String fullname,
      @Nullable String domainname,
      boolean isdisabled) {

    RoleHolder holder() {
      return new RoleHolder(
          new SystemUserId(systemuserid),
          Objects.requireNonNullElse(fullname, ""),
          Objects.requireNonNullElse(domainname, ""),
          isdisabled);
    }
  }

  /** Where a user belongs. */
  record PlaceJson(
      UUID systemuserid,
      @JsonProperty("_businessunitid_value") UUID businessUnit,
      int deletedstate) {}

  /** A business unit. */
  record UnitJson(UUID businessunitid) {}

  /** A privilege row. */
  record PrivilegeJson(UUID privilegeid, String name) {

    Privilege privilege() {
      return new Privilege(privilegeid, name);
    }
  }

  /** Answer of RetrieveUserPrivileges. */
  record PrivilegesJson(@JsonProperty("RolePrivileges") @Nullable List<HeldJson> privileges) {}

  /** A privilege somebody has. */
  record HeldJson(
      @JsonProperty("PrivilegeId") UUID id,
      @JsonProperty("PrivilegeName") String name,
      @JsonProperty("Depth") String depth,
      @JsonProperty("BusinessUnitId") UUID businessUnit) {

    HeldPrivilege privilege() {
      return new HeldPrivilege(id, name, Depth.of(depth), new BusinessUnitId(businessUnit));
    }
  }
}
