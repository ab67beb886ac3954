package dev.syncsetup.marketo.errors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.marketo.internal.Description;
import dev.syncsetup.marketo.internal.Envelope;
import dev.syncsetup.marketo.internal.MarketoServices;
import dev.syncsetup.marketo.internal.Notice;
import dev.syncsetup.marketo.internal.identity.IdentityTokens;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.marketo.MarketoSimulator;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Url;

/** The client's own HTTP stack, for calls that the client takes care never to make. */
final class RawRest implements AutoCloseable {
  private final HttpStack http;
  private final ServiceConnection marketo;
  private final Api api;

  RawRest(SimulatedMarketo simulated) {
    this.http =
        new HttpStack(ClientSettings.standard().withTime(simulated.clock, simulated.clock::sleep));
    IdentityTokens tokens =
        new IdentityTokens(
            http,
            simulated.url(),
            MarketoSimulator.CLIENT_ID,
            Secret.of(MarketoSimulator.CLIENT_SECRET));
    this.marketo =
        http.connect(MarketoServices.rest(simulated.url(), tokens, (operation, warning, id) -> {}));
    this.api = marketo.api(Api.class);
  }

  Envelope<JsonNode> get(String path) {
    return marketo.body(api.get("rest/v1/" + path));
  }

  /** A write that must not be repeated when its outcome is unknown. */
  Envelope<Row> write(String contentType, String body) {
    return marketo.body(api.companies(RequestBody.create(body, MediaType.get(contentType))));
  }

  Envelope<Row> writeJson(String body) {
    return write("application/json", body);
  }

  @Override
  public void close() {
    http.close();
  }

  interface Api {
    @GET
    Call<Envelope<JsonNode>> get(@Url String path);

    @POST("rest/v1/companies.json")
    Call<Envelope<Row>> companies(@Body RequestBody body);
  }

  /** The one record of a write. */
  record Row(@Nullable String status, @Nullable List<Notice> reasons) implements Description {}
}
