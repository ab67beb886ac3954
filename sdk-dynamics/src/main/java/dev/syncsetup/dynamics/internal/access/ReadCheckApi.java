package dev.syncsetup.dynamics.internal.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.dynamics.internal.DataverseHeaders;
import dev.syncsetup.dynamics.internal.ODataList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** One row of any table, read on behalf of another user. */
interface ReadCheckApi {
  @Headers(DataverseHeaders.FRESH)
  @GET("EntityDefinitions?$select=LogicalName,PrimaryIdAttribute")
  Call<ODataList<TableJson>> table(@Query(value = "$filter", encoded = true) String filter);

  /** Past the server's cache, where a role that was just given does not count yet. */
  @Headers({DataverseHeaders.FRESH, DataverseHeaders.STRONG})
  @GET("{table}?$top=1")
  Call<ODataList<JsonNode>> read(
      @Path(value = "table", encoded = true) String table,
      @Query("$select") String column,
      @Header("CallerObjectId") @Nullable UUID objectId,
      @Header("MSCRMCallerID") @Nullable UUID userId);

  /** A table definition as far as reading a row needs it. */
  record TableJson(@JsonProperty("PrimaryIdAttribute") String primaryId) {}
}
