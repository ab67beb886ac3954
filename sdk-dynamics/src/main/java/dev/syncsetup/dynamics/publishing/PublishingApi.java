package dev.syncsetup.dynamics.publishing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.syncsetup.core.spi.CallPolicy;
import java.util.UUID;
import retrofit2.Call;
import retrofit2.http.POST;

/** The action PublishAllXmlAsync. */
interface PublishingApi {
  @CallPolicy(time = CallPolicy.Time.LONG)
  @POST("PublishAllXmlAsync")
  Call<StartedJson> publishAll();

  /** Answer of the action. */
  record StartedJson(@JsonProperty("AsyncOperationId") UUID asyncOperationId) {}
}
