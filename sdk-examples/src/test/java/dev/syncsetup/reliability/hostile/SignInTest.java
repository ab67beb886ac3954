package dev.syncsetup.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.reliability.hostile.support.Clients;
import dev.syncsetup.reliability.hostile.support.Findings;
import dev.syncsetup.reliability.hostile.support.HostileServer;
import dev.syncsetup.reliability.hostile.support.Service;
import dev.syncsetup.reliability.hostile.support.Stranger;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Entra ID answers, secrets and passwords go to the authority only. */
@ExtendWith(Findings.class)
@Timeout(60)
class SignInTest {
  /** Of Microsoft's authorities the one that no other test signs in at: the library remembers. */
  private static final URI AUTHORITY = URI.create("https://login.microsoftonline.us");

  private static final String MISLEADING_LIST =
      "{\"tenant_discovery_endpoint\":\"https://evil.example/.well-known/openid-configuration\","
          + "\"api-version\":\"1.1\",\"metadata\":[{\"preferred_network\":\"evil.example\","
          + "\"preferred_cache\":\"evil.example\",\"aliases\":[\"login.microsoftonline.us\","
          + "\"evil.example\"]}]}";

  private final Stranger stranger = new Stranger();

  @AfterEach
  void close() {
    stranger.close();
  }

  @Test
  void listOfAuthoritiesThatNamesAnotherHostGetsNoSecret() {
    List<String> asked = new CopyOnWriteArrayList<>();
    EntraCredential credential =
        EntraCredential.clientSecret("contoso.com", Stranger.SOME_ID, Secret.of("planted-secret"));
    try (DynamicsClient client =
        Clients.dynamics(
            URI.create("https://localhost:1"),
            AUTHORITY,
            credential,
            builder -> builder.addInterceptor(answering(asked, MISLEADING_LIST)))) {

      Findings.ends(
          "list of authorities that prefers another host",
          Service.ENTRA,
          AuthenticationException.class,
          client::signIn);
    }

    assertThat(asked)
        .hasSize(1)
        .first()
        .asString()
        .startsWith("https://login.microsoftonline.us/common/discovery/instance")
        .doesNotContain("planted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void federationThatNamesAnotherHostGetsNoPassword(String scheme) {
    String elsewhere = scheme + "://127.0.0.1:" + stranger.port() + "/adfs";
    String realm =
        "{\"ver\":\"1.0\",\"account_type\":\"Federated\",\"domain_name\":\"contoso.com\","
            + "\"federation_protocol\":\"WSTrust\",\"cloud_instance_name\":\"x\","
            + "\"cloud_audience_urn\":\"urn:federation:MicrosoftOnline\","
            + "\"federation_metadata_url\":\"URL/mex\",\"federation_active_auth_url\":\"URL/active\"}";
    try (HostileServer server =
            HostileServer.of(
                Service.ENTRA,
                request ->
                    new MockResponse.Builder().body(realm.replace("URL", elsewhere)).build());
        DynamicsClient client = Clients.signingInAsPerson(server.address(), stranger.misled())) {

      Findings.ends(
          "federation at another host, " + scheme,
          Service.ENTRA,
          AuthenticationException.class,
          client::signIn);

      assertThat(server.received())
          .allMatch(request -> request.getBody() == null || request.getBody().size() == 0);
      assertThat(stranger.approached()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "9223372036854775807", "1e999999999", "\"never\"", "0.5", "[]"})
  void lifeOfATokenThatCannotBeIsNoUntypedError(String expiresIn) {
    String token = "{\"token_type\":\"Bearer\",\"access_token\":\"planted\",\"expires_in\":";
    for (Service service : List.of(Service.ENTRA, Service.MARKETO_IDENTITY)) {
      try (HostileServer server =
          HostileServer.of(
              service,
              request -> new MockResponse.Builder().body(token + expiresIn + "}").build())) {
        Findings.endsAtMost(
            "token that lives for " + expiresIn,
            service,
            () -> service.call(server.address(), stranger.misled()));
      }
    }
  }

  @Test
  void waitForAPersonEndsHoweverLongTheServiceAsksFor() {
    String code =
        "{\"device_code\":\"x\",\"user_code\":\"x\",\"verification_uri\":\"https://x.example\","
            + "\"message\":\"x\",\"interval\":1000000000,"
            + "\"expires_in\":1000000000}";
    try (HostileServer server =
            HostileServer.of(Service.ENTRA, request -> pending(request.getTarget(), code));
        DynamicsClient client =
            Clients.dynamics(
                URI.create("https://localhost:1"),
                server.address(),
                EntraCredential.deviceCode("contoso.com", Stranger.SOME_ID, prompt -> {}),
                HostileServer.trust())) {

      Findings.ends(
          "device code that is good for ever",
          Service.ENTRA,
          AuthenticationException.class,
          client::signIn);

      assertThat(server.received()).hasSizeBetween(2, 65);
    }
  }

  private static MockResponse pending(String target, String code) {
    return target.contains("/devicecode")
        ? new MockResponse.Builder().body(code).build()
        : new MockResponse.Builder()
            .code(400)
            .body("{\"error\":\"authorization_pending\"}")
            .build();
  }

  private static Interceptor answering(List<String> asked, String json) {
    return chain -> {
      asked.add(chain.request().url().toString());
      return new Response.Builder()
          .request(chain.request())
          .protocol(Protocol.HTTP_1_1)
          .code(200)
          .message("OK")
          .body(ResponseBody.create(json, MediaType.get("application/json")))
          .build();
    };
  }
}
