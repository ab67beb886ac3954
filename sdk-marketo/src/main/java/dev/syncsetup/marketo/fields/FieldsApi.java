package dev.syncsetup.marketo.fields;

import dev.syncsetup.marketo.internal.Envelope;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

interface FieldsApi {

  @GET("rest/v1/leads/describe2.json")
  Call<Envelope<DescriptionJson>> describe2();

  @GET("rest/v1/leads/describe.json")
  Call<Envelope<LeadFieldJson>> describe();

  @GET("rest/v1/{object}/describe.json")
  Call<Envelope<DescriptionJson>> describe(@Path("object") String object);

  @GET("rest/v1/{object}/schema/fields.json")
  Call<Envelope<SchemaFieldJson>> schema(
      @Path("object") String object,
      @Query("batchSize") int batchSize,
      @Query("nextPageToken") @Nullable String token);
}
