package dev.syncsetup.setup.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Holds every name that the journeys send to Dataverse against those of a real organisation, where
 * these lists lie beside the repository. Tables of Marketo's solution are left out: their names are
 * read from the organisation.
 */
class RequestNamesTest {

  @BeforeEach
  void namesAreHere() {
    assumeTrue(RealNames.areHere(), "the lists of real names are not here");
  }

  @Test
  void serverToServerJourneySendsRealNamesOnly() {
    assertRealNames(Onboarding::serverToServer);
  }

  @Test
  void userWithPasswordJourneySendsRealNamesOnly() {
    assertRealNames(Onboarding::userWithPassword);
  }

  @Test
  void installedSolutionIsUsedWithRealNamesOnly() {
    assertRealNames(
        onboarding ->
            Onboarding.withSyncRole(
                onboarding
                    .start()
                    .useInstalledSolution()
                    .createApplicationUser(Onboarding.CRM_APP)));
  }

  @Test
  void inventedNamesAreFoundOut() {
    RequestNames names = new RequestNames(new RealNames());
    for (String target :
        new String[] {
          "marketoconfigs?$select=name",
          "systemusers?$select=shoesize",
          "systemusers?$filter=nick eq 'fullname'",
          "systemusers?$filter=systemuserroles_association/any(r:r/title eq 'name')",
          "systemusers?$expand=roles($select=name)",
          "systemusers?$expand=systemuserroles_association($select=title)",
          "EntityDefinitions(LogicalName='lead')/Columns?$select=LogicalName",
          "ImportSolutionNow"
        }) {
      names.read(
          new Exchange(
              1,
              Instant.EPOCH,
              "dataverse",
              "GET",
              "/api/data/v9.2/" + target,
              Map.of(),
              "",
              200,
              "",
              null));
    }

    assertThat(names.unknown()).hasSize(8);
  }

  private static void assertRealNames(Function<Onboarding, SetupPlan> journey) {
    RequestNames names = new RequestNames(new RealNames());
    try (Onboarding onboarding = new Onboarding()) {
      SetupPlan plan = journey.apply(onboarding);
      if (plan.steps().get(0).id().equals("use-installed-solution")) {
        onboarding.install(SampleSolution.CONTOSO_NAMES.bytes());
      }
      Runs.complete(plan);
      Runs.complete(plan);
      onboarding.cloud.transcript().of("dataverse").forEach(names::read);
    }
    assertThat(names.unknown()).isEmpty();
    assertThat(names.checked()).isGreaterThan(100);
  }
}
