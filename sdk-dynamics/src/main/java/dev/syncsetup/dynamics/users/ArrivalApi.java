package dev.syncsetup.dynamics.users;

import dev.syncsetup.core.spi.CallPolicy;
import java.util.Map;
import java.util.UUID;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** Power Platform administration: users of an environment. */
interface ArrivalApi {
  @CallPolicy(repeatable = true, time = CallPolicy.Time.SLOW)
  @POST(
      "providers/Microsoft.BusinessAppPlatform/scopes/admin/environments/{environment}/addUser"
          + "?api-version=2023-06-01")
  Call<Void> addUser(@Path("environment") String environment, @Body Map<String, UUID> user);
}
