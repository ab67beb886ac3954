// expect: cannot find symbol
import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.sales.SalesIntegrationSetup;
import dev.syncsetup.setup.sales.journey.SalesNames;
import dev.syncsetup.setup.sales.journey.SignInProof;
import java.util.UUID;

class SalesBuildWithoutRoles {
  SetupPlan plan(DynamicsClient dynamics, Operator person) {
    UUID app = new UUID(1, 2);
    Secret password = Secret.of("s");
    NewAccount account = new NewAccount("bc@contoso.com", "BC", "DE", password);
    SignInProof proof = SignInProof.of(password, app.toString());
    return SalesIntegrationSetup.on(dynamics).administrator("admin@contoso.com").createIntegrationUser(account, "SKU").build();
  }
}
