package dev.syncsetup.dynamics.rows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.dynamics.internal.DataverseHeaders;
import dev.syncsetup.dynamics.internal.ODataList;
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

  /** The first page, or the one a next-link leads to; with the same preference each time. */
  @Headers(DataverseHeaders.FRESH)
  @GET
  Call<ODataList<JsonNode>> page(@Url String address, @Header("Prefer") String pageSize);

  @Headers(DataverseHeaders.FRESH)
  @GET("{set}({id})")
  Call<JsonNode> get(
      @Path("set") String entitySet,
      @Path("id") UUID id,
      @Query(value = "$select", encoded = true) String columns);

  /** The condition on the version keeps this from ever creating a row. */
  @Headers(DataverseHeaders.RETURN_ROW)
  @PATCH("{set}({id})")
  Call<JsonNode> update(
      @Path("set") String entitySet,
      @Path("id") UUID id,
      @Header("If-Match") String version,
      @Query(value = "$select", encoded = true) String columns,
      @Body JsonNode changes);

  @Headers(DataverseHeaders.FRESH)
  @GET("WhoAmI")
  Call<CallerJson> whoAmI();

  /** Answer of WhoAmI. */
  record CallerJson(@JsonProperty("UserId") UUID userId) {}
}
