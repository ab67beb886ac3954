package dev.syncsetup.marketo.fields;

import dev.syncsetup.marketo.internal.Envelope;
import retrofit2.Call;
import retrofit2.http.GET;

interface FieldsApi {

  @GET("rest/v1/leads/describe2.json")
  Call<Envelope<LeadDescription>> describe2();
}
