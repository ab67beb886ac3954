package dev.syncsetup.dynamics;

import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.spi.RefusalReader;
import dev.syncsetup.core.spi.ServiceProfile;
import dev.syncsetup.core.spi.Throughput;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.internal.AdminRefusals;
import dev.syncsetup.dynamics.internal.DataverseRefusals;
import dev.syncsetup.dynamics.internal.GraphRefusals;
import dev.syncsetup.dynamics.internal.signin.SignIn;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Opens the three services, each with a token of its own. */
final class Connections {
  private static final String LOGGER = "dev.syncsetup.dynamics.http";
  private static final String JSON = "application/json";

  /** Below what the services allow a single user or app, so that other callers find room too. */
  private static final Throughput DATAVERSE_PACE = new Throughput(5_000, Duration.ofMinutes(5), 48);

  private static final Throughput GRAPH_PACE = new Throughput(190, Duration.ofSeconds(10), 20);
  private static final Throughput ADMIN_PACE = new Throughput(60, Duration.ofMinutes(1), 5);

  private final HttpStack stack;
  private final SignIn signIn;

  Connections(HttpStack stack, SignIn signIn) {
    this.stack = stack;
    this.signIn = signIn;
  }

  TokenProvider dataverseTokens(URI organization) {
    return signIn.tokens(organization + "/.default");
  }

  ServiceConnection dataverse(URI organization, TokenProvider tokens) {
    return stack.connect(
        new ServiceProfile(
            "Dataverse",
            LOGGER,
            URI.create(organization + "/api/data/v9.2/"),
            tokens,
            Map.of("Accept", JSON, "OData-MaxVersion", "4.0", "OData-Version", "4.0"),
            "x-ms-client-request-id",
            DATAVERSE_PACE,
            new DataverseRefusals()));
  }

  ServiceConnection graph(MicrosoftCloud cloud) {
    return json(
        "Microsoft Graph",
        URI.create(cloud.graph() + "/v1.0/"),
        cloud.graph() + "/.default",
        "client-request-id",
        GRAPH_PACE,
        new GraphRefusals());
  }

  ServiceConnection admin(MicrosoftCloud cloud) {
    return json(
        "Power Platform administration",
        URI.create(cloud.admin() + "/"),
        cloud.adminScope(),
        "x-ms-client-request-id",
        ADMIN_PACE,
        new AdminRefusals());
  }

  private ServiceConnection json(
      String name,
      URI baseUrl,
      String scope,
      String correlationHeader,
      Throughput pace,
      RefusalReader refusals) {
    return stack.connect(
        new ServiceProfile(
            name,
            LOGGER,
            baseUrl,
            signIn.tokens(scope),
            Map.of("Accept", JSON),
            correlationHeader,
            pace,
            refusals));
  }
}
