package dev.syncsetup.dynamics.columns;

import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.dynamics.internal.DataverseHeaders;
import dev.syncsetup.dynamics.internal.ODataList;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Table definitions, and the table publisher. Names in quotes come encoded. */
interface ColumnsApi {
  String TABLE =
      "$select=LogicalName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute,DisplayName";

  @Headers({DataverseHeaders.FRESH, DataverseHeaders.STRONG})
  @GET(
      "EntityDefinitions(LogicalName='{table}')?"
          + TABLE
          + "&$expand=ManyToOneRelationships($select=ReferencingAttribute,ReferencedEntity,"
          + "ReferencingEntityNavigationPropertyName),"
          + "Attributes($select=LogicalName,AttributeType,DisplayName,IsCustomAttribute)")
  Call<TableJson> table(@Path(value = "table", encoded = true) String table);

  @Headers({DataverseHeaders.FRESH, DataverseHeaders.STRONG})
  @GET("EntityDefinitions?" + TABLE + "&$filter=IsCustomEntity eq true")
  Call<ODataList<TableJson>> customTables();

  @Headers({DataverseHeaders.FRESH, DataverseHeaders.STRONG})
  @GET(
      "EntityDefinitions(LogicalName='{table}')/Attributes(LogicalName='{column}')"
          + "?$select=LogicalName,AttributeType,CreatedOn")
  Call<TableJson.ColumnJson> column(
      @Path(value = "table", encoded = true) String table,
      @Path(value = "column", encoded = true) String column);

  @CallPolicy(time = CallPolicy.Time.SLOW)
  @POST("EntityDefinitions(LogicalName='{table}')/Attributes")
  Call<Void> create(
      @Path(value = "table", encoded = true) String table, @Body NewColumnJson column);

  @Headers(DataverseHeaders.FRESH)
  @GET("publishers?$select=publisherid&$top=1")
  Call<ODataList<Map<String, Object>>> publishers(
      @Query(value = "$filter", encoded = true) String filter);
}
