package dev.syncsetup.dynamics;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.roles.SecurityRoleId;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import okhttp3.OkHttpClient;

/** Real clients of a simulated cloud. */
public final class Simulated {
  private Simulated() {}

  /** The administrator app's client. */
  public static DynamicsClient client(SimulatedCloud cloud) {
    return builder(cloud).credential(administrator(cloud)).build();
  }

  /** The administrator app's client with changed HTTP. */
  public static DynamicsClient client(SimulatedCloud cloud, HttpCustomizer http) {
    return builder(cloud)
        .credential(administrator(cloud))
        .http(
            builder -> {
              trust(builder, cloud);
              http.customize(builder);
            })
        .build();
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

  /** A client of an app that is in the organisation with a role of these privileges. */
  public static DynamicsClient limited(
      SimulatedCloud cloud, DynamicsClient admin, String... privileges) {
    UUID app = Tenant.named("weak app");
    cloud.tenant().addApplication(app, "Weak App", "weak-secret");
    UUID role = cloud.dataverse().addRole("Weak", privileges);
    SystemUser user = admin.users().createApplicationUser(app, admin.whoAmI().businessUnitId());
    admin.roles().assign(user.id(), new SecurityRoleId(role));
    return admin.signedInAs(
        EntraCredential.clientSecret(
            cloud.tenant().id().toString(), app.toString(), Secret.of("weak-secret")));
  }

  /** A client of the administrator app, whose permissions of Microsoft Graph are these now. */
  public static DynamicsClient permitted(
      SimulatedCloud cloud, DynamicsClient admin, String... permissions) {
    Set<String> held =
        cloud
            .tenant()
            .application(SimulatedCloud.ADMINISTRATOR)
            .orElseThrow()
            .applicationPermissions();
    held.clear();
    held.addAll(Set.of(permissions));
    return admin.signedInAs(administrator(cloud));
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
