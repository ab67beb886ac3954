package dev.syncsetup.dynamics.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.roles.ObjectIdAssignment.Way;
import dev.syncsetup.dynamics.roles.RolesClient.RoleOrder;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class AssignmentByObjectIdTest {
  private static final UUID SALES = UUID.fromString("1e1a282c-9c54-43a2-9310-98ef728faace");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private RolesClient roles;
  private Account account;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    roles = client.roles();
    account = cloud.tenant().addAccount("new@contoso.com", "New User", "x");
    account.usageLocation("DE");
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void namingTheAccountMakesItsRowOnTheSpot() {
    license();

    ObjectIdAssignment result = assign();

    assertThat(result.way()).isEqualTo(Way.BY_OBJECT_ID);
    assertThat(result.isAssigned()).isTrue();
    assertThat(cloud.dataverse().rolesOf(user(result).value())).containsExactly("Salesperson");
    assertThat(cloud.transcript().writes()).hasSize(1);
    assertThat(assign().way()).isEqualTo(Way.BY_OBJECT_ID);
  }

  @Test
  void whereThatIsRefusedTheAccountIsSynchronisedFirst() {
    license();
    cloud.dataverse().settings().userOnAssignment(false);

    ObjectIdAssignment result = assign();

    assertThat(result.way()).isEqualTo(Way.AFTER_USER_SYNC);
    assertThat(cloud.dataverse().rolesOf(user(result).value())).containsExactly("Salesperson");
  }

  @Test
  void serverThatDoesNotKnowTheWayIsHelped() {
    license();
    cloud
        .faults()
        .next(
            "dataverse",
            "POST",
            "azureactivedirectoryobjectid",
            new Fault.Answer(
                400,
                Map.of("Content-Type", "application/json"),
                "{\"error\":{\"code\":\"0x80060888\",\"message\":\"Bad key.\"}}"));

    assertThat(assign().way()).isEqualTo(Way.AFTER_USER_SYNC);
  }

  @Test
  void manyAccountsGetTheirRolesInOneRequestEach() {
    license();
    SecurityRoleId role = roles.find("Salesperson", roles.rootBusinessUnit()).orElseThrow().id();
    UUID absent = Tenant.named("nobody");
    List<RoleOrder> orders =
        List.of(new RoleOrder(account.id(), role), new RoleOrder(absent, role));
    cloud.transcript().clear();

    List<ItemOutcome<SecurityRoleId>> outcomes =
        roles.assignAllUnread(orders, BulkOptions.inParallel());

    assertThat(cloud.transcript().of("dataverse")).hasSize(2);
    assertThat(outcomes.get(0)).isEqualTo(new ItemOutcome.Done<>(role));
    assertThat(outcomes.get(1).error()).isPresent();
    assertThat(roles.assignAllUnread(orders.subList(0, 1), BulkOptions.inParallel()))
        .containsExactly(new ItemOutcome.AlreadyThere<>(role));
  }

  @Test
  void ordersAreSentAsTheyComeAndEachHearsItsOutcome() {
    license();
    SecurityRoleId role = roles.find("Salesperson", roles.rootBusinessUnit()).orElseThrow().id();
    RoleOrder good = new RoleOrder(account.id(), role);
    RoleOrder bad = new RoleOrder(Tenant.named("nobody"), role);
    BlockingQueue<ItemOutcome<SecurityRoleId>> heard = new LinkedBlockingQueue<>();
    Iterator<RoleOrder> oneAfterTheOther =
        Stream.of(good, bad, good).peek(order -> heardBefore(order, good, heard)).iterator();

    roles.assignEachUnread(oneAfterTheOther, (order, outcome) -> heard.add(outcome));

    assertThat(heard).hasSize(2).anyMatch(outcome -> outcome.error().isPresent());
    assertThat(heard).contains(new ItemOutcome.AlreadyThere<>(role));
  }

  /** The second order comes only when the first one's outcome is known. */
  private static void heardBefore(
      RoleOrder order, RoleOrder good, BlockingQueue<ItemOutcome<SecurityRoleId>> heard) {
    if (!order.equals(good)) {
      try {
        assertThat(heard.take()).isEqualTo(new ItemOutcome.Done<>(order.role()));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void ordersThatBreakOffEndTheBulk() {
    license();
    SecurityRoleId role = roles.find("Salesperson", roles.rootBusinessUnit()).orElseThrow().id();
    Iterator<RoleOrder> broken =
        Stream.of(1, 2)
            .map(
                number -> {
                  if (number == 2) {
                    throw new IllegalStateException("no more");
                  }
                  return new RoleOrder(account.id(), role);
                })
            .iterator();
    Queue<RoleOrder> told = new ConcurrentLinkedQueue<>();

    assertThatThrownBy(() -> roles.assignEachUnread(broken, (order, outcome) -> told.add(order)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no more");

    assertThat(told).hasSize(1);
  }

  @Test
  void interruptEndsTheWaitForOrders() throws InterruptedException {
    BlockingQueue<RoleOrder> never = new LinkedBlockingQueue<>();
    CountDownLatch asked = new CountDownLatch(1);
    AtomicBoolean kept = new AtomicBoolean();
    Thread caller =
        new Thread(
            () -> {
              assertThatThrownBy(
                      () -> roles.assignEachUnread(waiting(never, asked), (order, outcome) -> {}))
                  .hasMessage("interrupted");
              kept.set(Thread.currentThread().isInterrupted());
            });
    caller.start();
    asked.await();

    caller.interrupt();
    caller.join();

    assertThat(kept).isTrue();
    assertThat(cloud.transcript().of("dataverse")).isEmpty();
  }

  private static Iterator<RoleOrder> waiting(BlockingQueue<RoleOrder> queue, CountDownLatch asked) {
    return Stream.generate(
            () -> {
              asked.countDown();
              try {
                return queue.take();
              } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
              }
            })
        .iterator();
  }

  @Test
  void organisationThatShowsNoRootIsNotUnderstood() {
    cloud
        .faults()
        .next(
            "dataverse",
            "GET",
            "businessunits",
            new Fault.Answer(200, Map.of("Content-Type", "application/json"), "{\"value\":[]}"));

    assertThatThrownBy(() -> roles.rootBusinessUnit())
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("no root business unit");
  }

  @Test
  void accountWithoutLicenceIsNotYetThereAndTheRemedyIsTold() {
    ObjectIdAssignment result = assign();

    assertThat(result.way()).isEqualTo(Way.NOT_YET);
    assertThat(result.isAssigned()).isFalse();
    assertThat(result.user()).isEmpty();
    assertThat(result.remedy()).contains("licence");
  }

  @Test
  void roleIsThatOfTheBusinessUnitTheUserIsIn() {
    license();
    SystemUserId user = user(assign());
    SecurityRole foreign =
        roles.named("Sales Manager").stream()
            .filter(
                copy -> !copy.businessUnitId().equals(client.users().get(user).businessUnitId()))
            .findFirst()
            .orElseThrow();
    client.users().moveTo(user, foreign.businessUnitId());

    roles.assignByObjectId(account.id(), "Sales Manager", PATIENCE);

    assertThat(roles.ofUser(user)).containsExactly(foreign);
  }

  @Test
  void roleThatDoesNotExistIsNotBlamedOnTheUser() {
    license();
    SecurityRoleId unknown = new SecurityRoleId(Tenant.named("no such role"));

    assertThatThrownBy(() -> roles.assignByObjectId(account.id(), unknown, PATIENCE))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("role");
    assertThatThrownBy(() -> roles.assignByObjectId(account.id(), "No such role", PATIENCE))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("No such role");
    assertThat(cloud.transcript().of("admin")).isEmpty();
  }

  @Test
  void accountTheDirectoryDoesNotKnowIsNotFound() {
    UUID nobody = Tenant.named("nobody");

    assertThatThrownBy(() -> roles.assignByObjectId(nobody, "Salesperson", PATIENCE))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void acceptedAssignmentIsReadBack() {
    license();
    client.users().requestArrival(account.id());
    cloud
        .faults()
        .next(
            "dataverse",
            "POST",
            "azureactivedirectoryobjectid",
            new Fault.Answer(204, Map.of(), ""));

    assertThatThrownBy(this::assign).isInstanceOf(UnexpectedResponseException.class);
  }

  private ObjectIdAssignment assign() {
    return roles.assignByObjectId(account.id(), "Salesperson", PATIENCE);
  }

  private static SystemUserId user(ObjectIdAssignment result) {
    return result.user().orElseThrow();
  }

  private void license() {
    account.licences().put(SALES, cloud.clock().instant());
  }
}
