package dev.syncsetup.examples.people;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.MicrosoftCloud;
import dev.syncsetup.examples.onboarding.BadInput;
import dev.syncsetup.setup.salespeople.file.PeopleFile;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tenant people are imported into: a simulated one, or a real one. */
public final class PeopleTenant implements AutoCloseable {
  private static final String ADMIN_SCOPE = "https://service.powerapps.com/.default";
  private static final int SEATS = 1_000_000;

  private final DynamicsClient dynamics;
  private final Optional<SimulatedCloud> cloud;

  private PeopleTenant(DynamicsClient dynamics, Optional<SimulatedCloud> cloud) {
    this.dynamics = dynamics;
    this.cloud = cloud;
  }

  /** Simulators that have verified the domains of the file and have seats for everybody. */
  public static PeopleTenant simulated(PeopleFile file, Set<String> products) {
    SimulatedCloud cloud = SimulatedCloud.start();
    file.read(person -> verify(cloud.tenant(), person.userName()), problem -> {});
    for (String product : products) {
      cloud.tenant().skus().removeIf(sku -> sku.partNumber().equalsIgnoreCase(product));
      cloud.tenant().skus().add(new Sku(Tenant.named("product " + product), product, SEATS));
    }
    cloud
        .tenant()
        .application(SimulatedCloud.ADMINISTRATOR)
        .orElseThrow()
        .applicationPermissions()
        .add("Domain.Read.All");
    return new PeopleTenant(client(cloud), Optional.of(cloud));
  }

  /**
   * The tenant of an organisation.
   *
   * @param variables hold DYNAMICS_TENANT_ID, DYNAMICS_CLIENT_ID and DYNAMICS_CLIENT_SECRET
   * @throws BadInput when one is missing
   */
  public static PeopleTenant real(URI organization, Map<String, String> variables) {
    EntraCredential credential =
        EntraCredential.clientSecret(
            variable(variables, "DYNAMICS_TENANT_ID"),
            variable(variables, "DYNAMICS_CLIENT_ID"),
            Secret.of(variable(variables, "DYNAMICS_CLIENT_SECRET")));
    try {
      return new PeopleTenant(
          DynamicsClient.builder(organization).credential(credential).build(), Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new BadInput("--live: " + e.getMessage());
    }
  }

  /** The client of the tenant. */
  public DynamicsClient dynamics() {
    return dynamics;
  }

  private static void verify(Tenant tenant, String userName) {
    String domain = userName.substring(userName.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    if (!tenant.domains().contains(domain)) {
      tenant.domains().add(domain);
    }
  }

  private static String variable(Map<String, String> variables, String name) {
    String value = variables.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new BadInput("--live needs the environment variable " + name + ".");
    }
    return value;
  }

  private static DynamicsClient client(SimulatedCloud cloud) {
    return DynamicsClient.builder(cloud.dataverseUrl())
        .cloud(
            new MicrosoftCloud(cloud.authority(), cloud.graphUrl(), cloud.adminUrl(), ADMIN_SCOPE))
        .credential(
            EntraCredential.clientSecret(
                cloud.tenant().id().toString(),
                SimulatedCloud.ADMINISTRATOR.toString(),
                Secret.of(SimulatedCloud.ADMINISTRATOR_SECRET)))
        .clock(cloud.clock())
        .sleeper(cloud.clock()::sleep)
        .http(
            http ->
                http.sslSocketFactory(cloud.sslContext().getSocketFactory(), cloud.trustManager()))
        .build();
  }

  @Override
  public void close() {
    dynamics.close();
    cloud.ifPresent(SimulatedCloud::close);
  }
}
