// expect: cannot find symbol
import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.setup.Irreversible;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.SyncFilter;
import dev.syncsetup.setup.SyncSetup;

class BuildWithoutActivation {
  SetupPlan plan(DynamicsClient dynamics, MarketoClient marketo, SolutionPackage zip) {
    CrmCredentials credentials = CrmCredentials.serverToServer("id", Secret.of("s"));
    Irreversible word = Irreversible.acknowledge("https://contoso.crm.dynamics.com");
    FieldSelection fields = FieldSelection.none().and("lead", "firstname");
    return SyncSetup.between(dynamics, marketo).installSolution(zip).createApplicationUser("3f0e6f1c-0000-0000-0000-000000000001").assignSyncRole().configureMarketo().connect(credentials, word).selectFields(fields).build();
  }
}
