package dev.syncsetup.dynamics.directory.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Group;
import dev.syncsetup.testing.tenant.Sku;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SimulatedCloudTest
class LicencesClientTest {
  private static final UUID SALES = UUID.fromString("1e1a282c-9c54-43a2-9310-98ef728faace");
  private static final UUID PLAN1 = UUID.fromString("ea126fc5-a19e-42e2-a731-da9d437bffcf");
  private static final UUID NOBODY = Tenant.named("nobody");

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private LicencesClient licences;
  private Account account;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    licences = client.directory().licensing();
    account = cloud.tenant().addAccount("sync@contoso.com", "Sync", "x");
    account.usageLocation("DE");
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void severalLicencesAreAssignedAtOnceAndReadBack() {
    AccountLicences after = licences.assign(account.id(), Set.of(SALES, PLAN1));

    assertThat(after.has(SALES) && after.has(PLAN1)).isTrue();
    assertThat(after).isEqualTo(licences.of(account.id()));
    assertThat(after.states())
        .containsExactlyInAnyOrder(
            new LicenceState(SALES, Optional.empty(), true, Optional.empty()),
            new LicenceState(PLAN1, Optional.empty(), true, Optional.empty()));
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void licenceTheAccountHasIsNotAssignedAgain() {
    licences.assign(account.id(), Set.of(SALES));
    licences.assign(account.id(), Set.of(SALES));
    Group group = group(PLAN1);

    assertThat(licences.assign(account.id(), Set.of(SALES, PLAN1)).states())
        .contains(new LicenceState(PLAN1, Optional.of(group.id()), true, Optional.empty()));
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void assignmentThatReplicasHideIsReadUntilItShows() {
    cloud.graph().behaviour().showChangesAfter(3);

    assertThat(licences.assign(account.id(), Set.of(SALES)).has(SALES)).isTrue();
  }

  @Test
  void licenceWithoutUsageLocationIsRefusedBeforeAnythingIsSent() {
    Account bare = cloud.tenant().addAccount("bare@contoso.com", "Bare", "x");

    LicenceRefusedException refusal = refusal(() -> licences.assign(bare.id(), Set.of(SALES)));

    assertThat(refusal.problem()).isEqualTo(LicenceProblem.NO_USAGE_LOCATION);
    assertThat(refusal.status()).isEqualTo(200);
    assertThat(refusal).hasMessageContaining("Set the account's usage location");
    assertThat(cloud.transcript().writes()).isEmpty();
  }

  @Test
  void missingSeatUnknownProductAndDeadSubscriptionAreToldApart() {
    UUID full = product(0, "Enabled");
    UUID dead = product(5, "Suspended");

    assertProblem(full, LicenceProblem.NO_FREE_SEAT);
    assertProblem(dead, LicenceProblem.SUBSCRIPTION_NOT_USABLE);
    assertProblem(Tenant.named("never bought"), LicenceProblem.UNKNOWN_SKU);
  }

  @Test
  void clashingProductsAreToldApartFromOtherRefusals() {
    cloud.graph().behaviour().excludeEachOther(SALES, PLAN1);
    licences.assign(account.id(), Set.of(SALES));

    LicenceRefusedException refusal = assertProblem(PLAN1, LicenceProblem.CONFLICTING_PLANS);

    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.code()).contains("Request_BadRequest");
    assertThat(refusal.requestId()).isPresent();
    assertThat(licences.of(account.id()).has(SALES)).isTrue();
  }

  @Test
  void refusalNothingExplainsKeepsTheServicesWords() {
    refuseNext(400, "{\"error\":{\"code\":\"Request_BadRequest\",\"message\":\"Mercury rises\"}}");

    assertThat(assertProblem(SALES, LicenceProblem.OTHER)).hasMessageContaining("Mercury rises");
  }

  @Test
  void refusalIsReportedThoughTheStockMayNotBeRead() {
    UUID full = product(0, "Enabled");
    cloud
        .tenant()
        .application(SimulatedCloud.ADMINISTRATOR)
        .orElseThrow()
        .applicationPermissions()
        .remove("Organization.Read.All");

    assertProblem(full, LicenceProblem.OTHER);
  }

  @Test
  void otherFailuresAreNoRefusalsOfLicences() {
    refuseNext(403, "{\"error\":{\"code\":\"Authorization_RequestDenied\",\"message\":\"no\"}}");

    assertThatThrownBy(() -> licences.assign(account.id(), Set.of(SALES)))
        .isInstanceOf(PermissionException.class)
        .hasMessageContaining("LicenseAssignment.ReadWrite.All");
    assertThatThrownBy(() -> licences.assign(NOBODY, Set.of(SALES)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> licences.assign(account.id(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "CountViolation, NO_FREE_SEAT",
    "MutuallyExclusiveViolation, CONFLICTING_PLANS",
    "DependencyViolation, MISSING_PLAN",
    "ProhibitedInUsageLocationViolation, FORBIDDEN_IN_COUNTRY",
    "UniquenessViolation, ADDRESS_IN_USE",
    "ConcurrencyViolation, CONCURRENT_CHANGE",
    "Other, OTHER",
  })
  void everyStateInErrorHasAReason(String error, LicenceProblem problem) {
    group(SALES);
    account.licenceErrors().put(SALES, error);

    AccountLicences seen = licences.of(account.id());

    assertThat(seen.has(SALES)).isFalse();
    assertThat(seen.states())
        .flatExtracting(state -> state.problem().stream().toList())
        .containsExactly(problem);
    assertThat(problem.remedy()).endsWith(".");
  }

  @Test
  void licencesOfNobodyAreNotFound() {
    assertThatThrownBy(() -> licences.of(NOBODY)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void licenceAcceptedButInErrorIsRefusedWithItsReason() {
    account.licenceErrors().put(SALES, "UniquenessViolation");

    assertProblem(SALES, LicenceProblem.ADDRESS_IN_USE);
  }

  @Test
  void reprocessingHealsALicenceWhoseCauseIsGone() {
    group(SALES);
    account.licenceErrors().put(SALES, "DependencyViolation");

    assertThat(licences.reprocess(account.id()).has(SALES)).isTrue();
    assertThatThrownBy(() -> licences.reprocess(NOBODY)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void licenceIsTakenAwayOnceAndReadBack() {
    licences.assign(account.id(), Set.of(SALES, PLAN1));
    cloud.graph().behaviour().showChangesAfter(2);

    AccountLicences after = licences.revoke(account.id(), Set.of(SALES));

    assertThat(after.has(SALES)).isFalse();
    assertThat(after.has(PLAN1)).isTrue();
    assertThat(licences.revoke(account.id(), Set.of(SALES))).isEqualTo(after);
    assertThat(cloud.transcript().writes()).hasSize(2);
  }

  @Test
  void lostAnswerToTakingAwayIsSettledByReading() {
    licences.assign(account.id(), Set.of(SALES));
    cloud.faults().next("graph", "POST", "/assignLicense", new Fault.LostAnswer());

    assertThat(licences.revoke(account.id(), Set.of(SALES)).has(SALES)).isFalse();
  }

  @Test
  void licenceOfAGroupIsNotTakenAwayFromTheAccount() {
    group(SALES);

    LicenceRefusedException refusal = refusal(() -> licences.revoke(account.id(), Set.of(SALES)));

    assertThat(refusal.problem()).isEqualTo(LicenceProblem.INHERITED_FROM_GROUP);
    assertThat(cloud.transcript().writes()).isEmpty();
    assertThatThrownBy(() -> licences.revoke(NOBODY, Set.of(SALES)))
        .isInstanceOf(NotFoundException.class);
  }

  private LicenceRefusedException assertProblem(UUID skuId, LicenceProblem problem) {
    LicenceRefusedException refusal = refusal(() -> licences.assign(account.id(), Set.of(skuId)));
    assertThat(refusal.problem()).isEqualTo(problem);
    assertThat(refusal).hasMessageContaining(problem.remedy());
    return refusal;
  }

  private static LicenceRefusedException refusal(ThrowingCallable call) {
    return catchThrowableOfType(LicenceRefusedException.class, call);
  }

  private void refuseNext(int status, String body) {
    cloud
        .faults()
        .next("graph", "POST", "/assignLicense", new Fault.Answer(status, Map.of(), body));
  }

  private UUID product(int seats, String status) {
    Sku sku =
        new Sku(Tenant.named("product " + seats + status), "P" + seats, seats, status, List.of());
    cloud.tenant().skus().add(sku);
    return sku.skuId();
  }

  private Group group(UUID skuId) {
    Group group = cloud.tenant().addGroup("Licensed " + skuId);
    group.licences().add(skuId);
    group.members().add(account.id());
    return group;
  }
}
