package dev.syncsetup.reliability.hostile.support;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.MicrosoftCloud;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.testing.SimulatedClock;
import java.net.URI;
import java.time.Instant;

/** Real clients of one server that plays a service. They wait in simulated time. */
public final class Clients {
  /** Every token, secret and password begins with it. */
  public static final String PLANTED = "planted";

  private static final String TENANT = "11111111-1111-1111-1111-111111111111";
  private static final String APP = "22222222-2222-2222-2222-222222222222";
  private static final URI NOWHERE = URI.create("https://localhost:1");

  private Clients() {}

  /** A client whose Dataverse, Graph and administration are this server, with a token at hand. */
  public static DynamicsClient dynamics(URI server, HttpCustomizer http) {
    AccessToken token = new AccessToken(Secret.of(PLANTED + "-token"), Instant.MAX);
    return dynamics(server, NOWHERE, EntraCredential.tokens(scope -> token), http);
  }

  /** A client that signs in with a secret at this server. */
  public static DynamicsClient signingIn(URI authority, HttpCustomizer http) {
    return dynamics(
        NOWHERE,
        authority,
        EntraCredential.clientSecret(TENANT, APP, Secret.of(PLANTED + "-secret")),
        http);
  }

  /** A client that signs in a person with a password at this server. */
  public static DynamicsClient signingInAsPerson(URI authority, HttpCustomizer http) {
    return dynamics(
        NOWHERE,
        authority,
        EntraCredential.userPassword(
            TENANT,
            APP,
            Secret.of(PLANTED + "-secret"),
            "ada@contoso.com",
            Secret.of(PLANTED + "-password")),
        http);
  }

  public static DynamicsClient dynamics(
      URI server, URI authority, EntraCredential credential, HttpCustomizer http) {
    SimulatedClock clock = new SimulatedClock();
    return DynamicsClient.builder(server)
        .cloud(new MicrosoftCloud(authority, server, server, "https://admin.example/.default"))
        .credential(credential)
        .clock(clock)
        .sleeper(clock::sleep)
        .http(http)
        .build();
  }

  /** A client whose Identity, REST API and relay are this server. */
  public static MarketoClient marketo(URI server, HttpCustomizer http) {
    SimulatedClock clock = new SimulatedClock();
    AccessToken token = new AccessToken(Secret.of(PLANTED + "-relay-token"), Instant.MAX);
    return MarketoClient.builder(server)
        .credential("client", Secret.of(PLANTED + "-secret"))
        .crmSync(CrmSyncSettings.overHttp(server, () -> token))
        .clock(clock)
        .sleeper(clock::sleep)
        .http(http)
        .build();
  }
}
