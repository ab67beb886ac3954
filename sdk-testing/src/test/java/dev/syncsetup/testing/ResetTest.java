package dev.syncsetup.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class ResetTest {

  private record State(
      Instant now,
      List<String> accounts,
      Set<UUID> applications,
      List<Sku> skus,
      List<String> domains,
      int exchanges) {

    static State of(SimulatedCloud cloud) {
      Tenant tenant = cloud.tenant();
      return new State(
          cloud.clock().instant(),
          tenant.accounts().values().stream().map(Account::userPrincipalName).toList(),
          Set.copyOf(tenant.applications().keySet()),
          List.copyOf(tenant.skus()),
          List.copyOf(tenant.domains()),
          cloud.transcript().exchanges().size());
    }
  }

  @Test
  void everythingIsAsOnStarting(SimulatedCloud cloud) {
    State fresh = State.of(cloud);
    URI graph = cloud.graphUrl();
    Tenant tenant = cloud.tenant();
    String token = tenant.issue("x", SimulatedCloud.ADMINISTRATOR, Optional.empty(), Set.of());
    Account account = tenant.addAccount("new@contoso.com", "New", "Long-Enough-1");
    tenant.deletedAccounts().put(account.id(), account);
    tenant.addApplication(Tenant.named("new"), "New", "new-secret");
    tenant.domains().add("fabrikam.com");
    tenant.skus().clear();
    cloud.faults().failNext("graph", 500);
    cloud.clock().advance(Duration.ofDays(1));

    cloud.reset();

    assertThat(State.of(cloud)).isEqualTo(fresh);
    assertThat(tenant.token(token)).isEmpty();
    assertThat(tenant.deletedAccounts().all()).isEmpty();
    assertThat(cloud.graphUrl()).isEqualTo(graph);
  }

  @Test
  void freshTenantHasSeatsAndAnAdministratorWithMailbox(SimulatedCloud cloud) {
    assertThat(cloud.tenant().skus()).extracting(Sku::seats).containsExactly(25, 25, 1);
    Account administrator = cloud.tenant().account("admin@contoso.com").orElseThrow();
    assertThat(administrator.mailbox()).isTrue();
    assertThat(administrator.licences()).isEmpty();
  }
}
