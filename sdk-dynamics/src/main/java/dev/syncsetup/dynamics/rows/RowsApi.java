package dev.syncsetup.dynamics.rows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.dynamics.internal.DataverseHeaders;
import dev.syncsetup.dynamics.internal.ODataList;
import java.util.Map;
import java.util.UUID;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Url;

/** Any table, by names that the server's definitions gave. */
interface RowsApi {
  @Headers(DataverseHeaders.FRESH)
  @GET("{set}")
  Call<ODataList<JsonNode>> all(
      @Path("set") String entitySet, @Query(value = "$select", encoded = true) String columns);

  @Headers(DataverseHeaders.FRESH)
  @GET
  Call<ODataList<JsonNode>> next(@Url String nextLink);

  /** The condition on the version keeps this from ever creating a row. */
  @Headers(DataverseHeaders.RETURN_ROW)
  @PATCH("{set}({id})")
  Call<JsonNode> update(
      @Path("set") String entitySet,
      @Path("id") UUID id,
      @Header("If-Match") String version,
      @Query(value = "$select", encoded = true) String columns,
      @Body Map<String, String> changes);
}
