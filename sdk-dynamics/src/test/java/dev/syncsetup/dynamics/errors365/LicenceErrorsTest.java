package dev.syncsetup.dynamics.errors365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.directory.licences.LicenceProblem;
import dev.syncsetup.dynamics.directory.licences.LicenceRefusedException;
import dev.syncsetup.dynamics.directory.licences.LicencesClient;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Microsoft Graph answers to licences that cannot be given or taken. */
@SimulatedCloudTest
class LicenceErrorsTest {
  private static final String BAD_REQUEST = "Request_BadRequest";

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private LicencesClient licences;
  private Account account;
  private UUID sku;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    licences = client.directory().licensing();
    account = cloud.tenant().addAccount("sync@contoso.com", "Sync", "x");
    account.usageLocation("DE");
    sku = cloud.tenant().skus().get(0).skuId();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void noFreeSeatAndUnknownProductAreToldApartByReading() {
    UUID full = Tenant.named("full");
    cloud.tenant().skus().add(new Sku(full, "FULL", 0, "Enabled", List.of()));

    assertRefused(full, LicenceProblem.NO_FREE_SEAT, "does not have any available licenses");
    assertRefused(
        Tenant.named("never bought"),
        LicenceProblem.UNKNOWN_SKU,
        "does not correspond to a valid company License");
  }

  @ParameterizedTest
  @CsvSource({
    "'License assignment cannot be done for user with invalid usage location.', NO_USAGE_LOCATION",
    "'License assignment failed because service plans are mutually exclusive.', CONFLICTING_PLANS",
    "'Cannot convert a primitive value to the expected type 'Edm.Guid'.', OTHER",
  })
  void refusalNothingToReadExplainsIsKnownByItsWords(String words, LicenceProblem problem) {
    cloud.faults().next("graph", "POST", "/assignLicense", Said.refusal(400, BAD_REQUEST, words));

    assertRefused(sku, problem, words);
  }

  @ParameterizedTest
  @CsvSource({
    "CountViolation, NO_FREE_SEAT",
    "MutuallyExclusiveViolation, CONFLICTING_PLANS",
    "DependencyViolation, MISSING_PLAN",
    "ProhibitedInUsageLocationViolation, FORBIDDEN_IN_COUNTRY",
    "UniquenessViolation, ADDRESS_IN_USE",
    "Other, OTHER",
  })
  void licenceThatEndsInErrorIsRefusedWithItsReason(String state, LicenceProblem problem) {
    account.licenceErrors().put(sku, state);

    LicenceRefusedException refusal = refusal(sku);

    assertThat(refusal.problem()).isEqualTo(problem);
    assertThat(refusal).hasMessageContaining(problem.remedy());
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void concurrencyViolationIsTriedAgain() {
    cloud
        .faults()
        .next(
            "graph",
            "POST",
            "/assignLicense",
            Said.withDetail(BAD_REQUEST, "ConcurrencyViolation"));

    assertThat(licences.assign(account.id(), Set.of(sku)).has(sku)).isTrue();
    assertThat(cloud.transcript().writes()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User license is inherited from a group membership and it cannot be removed directly.",
        "User does not have a corresponding license.",
      })
  void refusalToTakeALicenceTheAccountStillHasReachesTheCaller(String words) {
    assertThat(licences.assign(account.id(), Set.of(sku)).has(sku)).isTrue();
    cloud.faults().next("graph", "POST", "/assignLicense", Said.refusal(400, BAD_REQUEST, words));

    ServiceException refusal =
        catchThrowableOfType(
            ServiceException.class, () -> licences.revoke(account.id(), Set.of(sku)));

    assertThat(refusal.code()).contains(BAD_REQUEST);
    assertThat(refusal).hasMessageContaining(words);
  }

  private void assertRefused(UUID skuId, LicenceProblem problem, String words) {
    LicenceRefusedException refusal = refusal(skuId);

    assertThat(refusal.problem()).isEqualTo(problem);
    assertThat(refusal.code()).contains(BAD_REQUEST);
    assertThat(refusal).hasMessageContaining(problem.remedy()).hasMessageContaining(words);
    assertThat(licences.of(account.id()).has(skuId)).isFalse();
  }

  private LicenceRefusedException refusal(UUID skuId) {
    return catchThrowableOfType(
        LicenceRefusedException.class, () -> licences.assign(account.id(), Set.of(skuId)));
  }
}
