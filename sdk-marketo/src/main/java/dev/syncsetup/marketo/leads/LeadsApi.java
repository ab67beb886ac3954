package dev.syncsetup.marketo.leads;

import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.core.spi.CallPolicy.Time;
import dev.syncsetup.marketo.internal.Envelope;
import dev.syncsetup.marketo.internal.Notice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.FieldMap;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.QueryMap;

interface LeadsApi {

  @GET("rest/v1/leads.json")
  Call<Envelope<Map<String, @Nullable Object>>> find(@QueryMap Map<String, String> query);

  /** The same query in a body, for one that is too long for an address. */
  @FormUrlEncoded
  @CallPolicy(repeatable = true)
  @POST("rest/v1/leads.json?_method=GET")
  Call<Envelope<Map<String, @Nullable Object>>> findByForm(@FieldMap Map<String, String> query);

  /** Repeatable: ids are not given twice, and a person deleted before is only skipped. */
  @CallPolicy(repeatable = true, time = Time.SLOW)
  @POST("rest/v1/leads/delete.json")
  Call<Envelope<Deleted>> delete(@Body Ids ids);

  /** The persons to delete. */
  record Ids(List<Id> input) {}

  /** One of them. */
  record Id(long id) {}

  /** What became of one, in the order of the request. */
  record Deleted(@Nullable String status, @Nullable List<Notice> reasons) {}
}
