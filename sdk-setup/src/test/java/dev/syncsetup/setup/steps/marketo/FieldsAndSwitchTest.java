package dev.syncsetup.setup.steps.marketo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Irreversible;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.testing.marketo.crm.CrmState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FieldsAndSwitchTest {
  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  @Documents({"C-02", "K-05"})
  void wishedFieldsAreSelectedAndNoOthers() {
    Runs.complete(plan(FieldSelection.none().and("lead", "firstname", "companyname")));

    assertThat(onboarding.cloud.marketo().selectedFields("lead"))
        .containsExactlyInAnyOrder("firstname", "companyname");
    assertThat(onboarding.cloud.marketo().selectedFields("contact")).isEmpty();
  }

  @Test
  @Documents("K-07")
  void fieldsThatMarketoHasTickedBeforehandStayTicked() {
    onboarding.cloud.marketo().openQuestions().fieldsPreselected(true);

    Runs.complete(plan(FieldSelection.none().and("lead", "firstname")));

    assertThat(onboarding.cloud.marketo().selectedFields("lead"))
        .contains("firstname", "lastname", "emailaddress1");
  }

  @Test
  @Documents({"G-09", "K-05"})
  void fieldTheSyncUserCannotReadIsNamedAndNothingIsSelected() {
    SetupReport report =
        Runs.fails(
            plan(FieldSelection.none().and("lead", "firstname", "contoso_shoesize")),
            "select-fields",
            "lead.contoso_shoesize",
            "Nothing was saved",
            "are they published");

    assertThat(onboarding.cloud.marketo().selectedFields("lead")).isEmpty();
    assertThat(Runs.step(report, "enable-sync").outcome()).isEqualTo(Outcome.NOT_REACHED);
  }

  @Test
  void anotherRunWithOtherFieldsAddsThem() {
    Runs.complete(plan(FieldSelection.none().and("lead", "firstname")));

    SetupReport report = Runs.complete(plan(FieldSelection.none().and("lead", "companyname")));

    assertThat(Runs.step(report, "select-fields").outcome()).isEqualTo(Outcome.APPLIED);
    assertThat(onboarding.cloud.marketo().selectedFields("lead"))
        .containsExactlyInAnyOrder("firstname", "companyname");
  }

  @Test
  @Documents({"C-04", "K-16"})
  void syncIsStartedAndTheAddressIsNotified() {
    SetupReport report = Runs.complete(onboarding.serverToServer());

    assertThat(onboarding.cloud.marketo().crmState()).isEqualTo(CrmState.INITIAL_SYNC);
    assertThat(onboarding.cloud.marketo().notifyAddress()).contains("ops@contoso.com");
    assertThat(Runs.step(report, "enable-sync").evidence()).contains("first copy under way");
  }

  private SetupPlan plan(FieldSelection fields) {
    return onboarding
        .start()
        .installSolution(Onboarding.sample())
        .createApplicationUser(Onboarding.CRM_APP)
        .assignSyncRole()
        .configureMarketo()
        .connect(
            Onboarding.appCredentials(),
            Irreversible.acknowledge(onboarding.cloud.dataverseUrl().toString()))
        .selectFields(fields)
        .enableSync("ops@contoso.com")
        .build();
  }
}
