package dev.syncsetup.examples;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.setup.Irreversible;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.SyncFilter;
import dev.syncsetup.setup.SyncSetup;
import java.net.URI;
import java.nio.file.Path;

/** How short can a whole set-up be? */
public final class ReadmeProgram {
  private static final String MARKETO_APP = "b3c4d5e6-7f80-4912-a3b4-c5d6e7f80912";

  public static void main(String[] args) {
    try (DynamicsClient dynamics =
            DynamicsClient.builder(URI.create("https://contoso.crm.dynamics.com"))
                .credential(
                    EntraCredential.clientSecret(
                        "contoso.onmicrosoft.com",
                        "6f1a2c34-58d7-4b0e-9a61-3c7d5e8f9012",
                        secret("ADMINISTRATOR_SECRET")))
                .build();
        MarketoClient marketo =
            MarketoClient.builder(URI.create("https://123-abc-456.mktorest.com"))
                .credential("0f9e8d7c-6b5a-4938-2716-05f4e3d2c1b0", secret("MARKETO_SECRET"))
                .crmSync(CrmSyncSettings.byOperator(Operator.directory(Path.of("handoff"))))
                .build()) {
      SetupPlan plan =
          SyncSetup.between(dynamics, marketo)
              .installSolution(SolutionPackage.read(Path.of("MarketoLeadManagement.zip")))
              .createApplicationUser(MARKETO_APP)
              .assignSyncRole()
              .configureMarketo()
              .filterBy(SyncFilter.on("lead", "contact"))
              .connect(
                  CrmCredentials.serverToServer(MARKETO_APP, secret("MARKETO_APP_SECRET")),
                  Irreversible.acknowledge("https://contoso.crm.dynamics.com"))
              .selectFields(FieldSelection.none().and("lead", "jobtitle", "industrycode"))
              .enableSync("ops@contoso.com")
              .build();
      System.out.println(plan.run(SetupListener.none()).toMarkdown());
    }
  }

  private static Secret secret(String variable) {
    return Secret.of(System.getenv().getOrDefault(variable, ""));
  }

  private ReadmeProgram() {}
}
