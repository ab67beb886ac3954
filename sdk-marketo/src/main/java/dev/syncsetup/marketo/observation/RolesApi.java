package dev.syncsetup.marketo.observation;

import dev.syncsetup.marketo.internal.Description;
import dev.syncsetup.marketo.internal.Envelope;
import dev.syncsetup.marketo.internal.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;

interface RolesApi {

  @GET("rest/v1/opportunities/roles/describe.json")
  Call<Envelope<Roles>> describe();

  /** The description itself does not matter, only why it may have been skipped. */
  record Roles(@Nullable List<Notice> reasons) implements Description {}
}
