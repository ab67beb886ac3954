package dev.syncsetup.dynamics.columns;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.dynamics.internal.DataverseHeaders;
import dev.syncsetup.dynamics.internal.ODataList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Table and column definitions, and who owns them. Names in quotes come encoded. */
interface ColumnsApi {
  String TABLE =
      "$select=LogicalName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute,DisplayName";

  String COLUMN = "$select=LogicalName,AttributeType,CreatedOn,DisplayName,IsCustomAttribute";

  String COLUMN_OF_TABLE =
      "EntityDefinitions(LogicalName='{table}')/Attributes(LogicalName='{column}')";

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
  @GET(COLUMN_OF_TABLE + "?" + COLUMN)
  Call<TableJson.ColumnJson> column(
      @Path(value = "table", encoded = true) String table,
      @Path(value = "column", encoded = true) String column);

  /** As {@link #column}, but what a server knows without being pressed. */
  @Headers(DataverseHeaders.FRESH)
  @GET(COLUMN_OF_TABLE + "?" + COLUMN)
  Call<TableJson.ColumnJson> publicColumn(
      @Path(value = "table", encoded = true) String table,
      @Path(value = "column", encoded = true) String column);

  @Headers({DataverseHeaders.FRESH, DataverseHeaders.STRONG})
  @GET("EntityDefinitions(LogicalName='{table}')/Attributes?" + COLUMN)
  Call<ODataList<TableJson.ColumnJson>> columns(
      @Path(value = "table", encoded = true) String table);

  @CallPolicy(time = CallPolicy.Time.SLOW)
  @POST("EntityDefinitions(LogicalName='{table}')/Attributes")
  Call<Void> create(
      @Path(value = "table", encoded = true) String table,
      @Header("MSCRM.SolutionUniqueName") @Nullable String solution,
      @Body NewColumnJson column);

  @Headers({DataverseHeaders.FRESH, DataverseHeaders.STRONG})
  @GET(COLUMN_OF_TABLE + "/Microsoft.Dynamics.CRM.BooleanAttributeMetadata?$expand=OptionSet")
  Call<ObjectNode> definition(
      @Path(value = "table", encoded = true) String table,
      @Path(value = "column", encoded = true) String column);

  @CallPolicy(repeatable = true, time = CallPolicy.Time.SLOW)
  @Headers({"MSCRM.MergeLabels: true", DataverseHeaders.STRONG})
  @PUT(COLUMN_OF_TABLE)
  Call<Void> change(
      @Path(value = "table", encoded = true) String table,
      @Path(value = "column", encoded = true) String column,
      @Body ObjectNode definition);

  @CallPolicy(repeatable = true, time = CallPolicy.Time.SLOW)
  @Headers(DataverseHeaders.STRONG)
  @DELETE(COLUMN_OF_TABLE)
  Call<Void> delete(
      @Path(value = "table", encoded = true) String table,
      @Path(value = "column", encoded = true) String column);

  @Headers(DataverseHeaders.FRESH)
  @GET("EntityDefinitions(LogicalName='{table}')?$select=MetadataId")
  Call<TableJson.IdJson> tableId(@Path(value = "table", encoded = true) String table);

  @Headers(DataverseHeaders.FRESH)
  @GET("solutioncomponents?$select=objectid")
  Call<ODataList<Map<String, Object>>> components(
      @Query(value = "$filter", encoded = true) String filter);

  @Headers(DataverseHeaders.FRESH)
  @GET("publishers?$select=publisherid&$top=1")
  Call<ODataList<Map<String, Object>>> publishers(
      @Query(value = "$filter", encoded = true) String filter);
}
