package dev.syncsetup.dynamics;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** Power Platform administration: environments. */
interface EnvironmentApi {
  @GET(
      "providers/Microsoft.BusinessAppPlatform/scopes/admin/environments/{environment}"
          + "?api-version=2023-06-01")
  Call<EnvironmentJson> environment(@Path("environment") String environment);

  /** An environment, as far as its states go. */
  record EnvironmentJson(@Nullable Properties properties) {
    String runtime() {
      States states = properties == null ? null : properties.states();
      State runtime = states == null ? null : states.runtime();
      return runtime == null ? "" : Objects.requireNonNullElse(runtime.id(), "");
    }
  }

  /** What is known of it. */
  record Properties(@Nullable States states) {}

  /** How it stands, from several sides. */
  record States(@Nullable State runtime) {}

  /** How it stands from one side. */
  record State(@Nullable String id) {}
}
