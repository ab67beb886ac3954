package dev.syncsetup.dynamics;

import dev.syncsetup.core.Secret;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.tenant.Account;
import java.util.List;
import java.util.Objects;
import okhttp3.OkHttpClient;

/** Real clients of a simulated cloud. */
public final class Simulated {
  private Simulated() {}

  /** The administrator app's client. */
  public static DynamicsClient client(SimulatedCloud cloud) {
    return builder(cloud).credential(administrator(cloud)).build();
  }

  /** A builder that lacks only the credential. */
  public static DynamicsClient.Builder builder(SimulatedCloud cloud) {
    return DynamicsClient.builder(cloud.dataverseUrl())
        .cloud(
            new MicrosoftCloud(
                cloud.authority(),
                cloud.graphUrl(),
                cloud.adminUrl(),
                "https://service.powerapps.com/.default"))
        .clock(cloud.clock())
        .sleeper(cloud.clock()::sleep)
        .http(builder -> trust(builder, cloud));
  }

  public static EntraCredential administrator(SimulatedCloud cloud) {
    return EntraCredential.clientSecret(
        cloud.tenant().id().toString(),
        SimulatedCloud.ADMINISTRATOR.toString(),
        Secret.of(SimulatedCloud.ADMINISTRATOR_SECRET));
  }

  /** A person who signs in with the password through the administrator app, with consent. */
  public static EntraCredential person(SimulatedCloud cloud, Account account) {
    Objects.requireNonNull(cloud.tenant().applications().get(SimulatedCloud.ADMINISTRATOR))
        .delegatedConsents()
        .add("user_impersonation");
    return EntraCredential.userPassword(
        cloud.tenant().id().toString(),
        SimulatedCloud.ADMINISTRATOR.toString(),
        Secret.of(SimulatedCloud.ADMINISTRATOR_SECRET),
        account.userPrincipalName(),
        Secret.of(account.password()));
  }

  /** Exchanges of one service, one line each: verb, target without version, status. */
  public static List<String> exchanges(SimulatedCloud cloud, String service) {
    return cloud.transcript().of(service).stream()
        .map(exchange -> exchange.method() + " " + exchange.target() + " " + exchange.status())
        .toList();
  }

  private static void trust(OkHttpClient.Builder builder, SimulatedCloud cloud) {
    builder.sslSocketFactory(cloud.sslContext().getSocketFactory(), cloud.trustManager());
  }
}
