package dev.syncsetup.setup.steps.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.testing.dataverse.store.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdoptUserTest {
  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  @Documents("U-05")
  void userThatIsAdoptedExplicitlyKeepsItsOtherRoles() {
    SetupReport report = Runs.complete(plan("jane.doe@contoso.com"));

    assertThat(Runs.step(report, "adopt-sync-user").outcome()).isEqualTo(Outcome.ALREADY_DONE);
    assertThat(onboarding.cloud.dataverse().rolesOf(jane().id()))
        .containsExactlyInAnyOrder("Salesperson", "Marketo Sync User");
  }

  @Test
  @Documents("U-14")
  void administratorIsNotEvenAdopted() {
    refuses("admin@contoso.com", "is a System Administrator", "take another one");
  }

  @Test
  void userTheOrganisationDoesNotKnowIsReported() {
    refuses(
        "nobody@contoso.com",
        "The organisation has no user nobody@contoso.com",
        "let the set-up create the user");
  }

  @Test
  void disabledUserIsReported() {
    jane().set("isdisabled", true);

    refuses("jane.doe@contoso.com", "Jane Doe is disabled in Dynamics", "Enable it");
  }

  private Row jane() {
    return onboarding.cloud.dataverse().user("jane.doe@contoso.com").orElseThrow();
  }

  private void refuses(String userName, String... says) {
    Runs.refuses(onboarding, plan(userName), "adopt-sync-user", says);
  }

  private SetupPlan plan(String userName) {
    return Onboarding.withSyncRole(
        onboarding.start().installSolution(Onboarding.sample()).adoptSyncUser(userName));
  }
}
