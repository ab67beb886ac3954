package dev.syncsetup.dynamics.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.transcript.Exchange;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class UserListTest {
  private static final String JANE = "jane.doe@contoso.com";

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private UsersClient users;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    users = client.users();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void peopleAreListedWithoutApplicationUsers() {
    assertThat(names(UserFilter.all().people().enabled()))
        .containsExactlyInAnyOrder("admin@contoso.com", JANE);
    assertThat(users.list(UserFilter.all().applicationUsers()).stream())
        .isNotEmpty()
        .allMatch(SystemUser::isApplicationUser);
  }

  @Test
  void usersOfAccountsAreListedWithoutIntegrations() {
    Account jane = cloud.tenant().account(JANE).orElseThrow();
    UserFilter both = UserFilter.all().ofAccounts(List.of(jane.id(), Tenant.named("nobody")));

    assertThat(names(both)).containsExactly(JANE);
    assertThat(names(both.notIntegration())).containsExactly(JANE);
    cloud.dataverse().user(JANE).orElseThrow().set("isintegrationuser", true);
    assertThat(names(both.notIntegration())).isEmpty();
    assertThatThrownBy(() -> UserFilter.all().ofAccounts(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void conditionsAreComposed() {
    BusinessUnitId root = users.me().businessUnitId();

    assertThat(names(UserFilter.all().withRole("Salesperson"))).containsExactly(JANE);
    assertThat(names(UserFilter.all().nameContains("ane d"))).containsExactly(JANE);
    assertThat(names(UserFilter.all().named("Jane"))).isEmpty();
    assertThat(names(UserFilter.all().in(root).people().enabled())).hasSize(2);
    assertThat(names(UserFilter.all().in(new BusinessUnitId(Tenant.named("nowhere"))))).isEmpty();
    assertThat(
            names(
                UserFilter.all()
                    .people()
                    .and(UserFilter.all().accessMode(AccessMode.READ_WRITE))
                    .named("Jane Doe")))
        .containsExactly(JANE);
  }

  @Test
  void disabledAndUnlicensedUsersAreToldApart() {
    row(JANE).set("isdisabled", true).set("islicensed", false);

    assertThat(names(UserFilter.all().disabled())).contains(JANE);
    assertThat(names(UserFilter.all().enabled())).doesNotContain(JANE);
    assertThat(names(UserFilter.all().licensed())).containsExactly("admin@contoso.com");
    assertThat(names(UserFilter.all().unlicensed().people())).contains(JANE);
  }

  @Test
  void equalConditionsMakeEqualFilters() {
    UserFilter filter = UserFilter.all().enabled().people();

    assertThat(filter.enabled()).isEqualTo(filter).hasSameHashCodeAs(filter);
    assertThat(filter).isNotEqualTo(UserFilter.all()).hasToString(filter.toString());
  }

  @Test
  void pagesAreFetchedAsTheyAreNeeded() {
    cloud.dataverse().seeds().generatedUsers(2_500);
    cloud.transcript().clear();

    assertThat(users.list(UserFilter.all()).items()).hasSize(1_000);
    assertThat(cloud.transcript().of("dataverse")).hasSize(1);
    assertThat(users.list(UserFilter.all()).stream().map(SystemUser::id).distinct())
        .hasSize(cloud.dataverse().users().size() + 2_500);
    assertThat(cloud.transcript().of("dataverse"))
        .hasSize(4)
        .extracting(Exchange::requestHeaders)
        .allSatisfy(
            headers -> assertThat(headers).containsEntry("Prefer", "odata.maxpagesize=1000"));
  }

  @Test
  void userIsFoundByEmail() {
    row(JANE).set("internalemailaddress", "j.doe@contoso.example");

    assertThat(users.findByEmail("J.Doe@contoso.example").orElseThrow().userName()).isEqualTo(JANE);
    assertThat(users.findByEmail(JANE)).isEmpty();
  }

  @Test
  void sharedEmailIsRefusedWithItsCandidates() {
    row("admin@contoso.com").set("internalemailaddress", JANE);

    assertThatThrownBy(() -> users.findByEmail(JANE))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("Jane Doe (" + JANE)
        .hasMessageContaining("admin@contoso.com")
        .hasMessageContaining(row(JANE).id().toString());
  }

  @Test
  void callerReadsItself() {
    assertThat(users.me().applicationId()).contains(SimulatedCloud.ADMINISTRATOR);
  }

  @Test
  void missingPrivilegeIsNamedWithItsPrincipal() {
    cloud.dataverse().addRole("Blind", "prvReadLead");
    Account account = cloud.tenant().addAccount("blind@contoso.com", "Blind User", "pw-Blind-1");
    String id = cloud.dataverse().addUser(account, "Blind").toString();

    try (DynamicsClient blind = client.signedInAs(Simulated.person(cloud, account))) {
      assertThatThrownBy(() -> blind.users().list(UserFilter.all()))
          .isInstanceOf(PermissionException.class)
          .hasMessageContaining("prvReadUser")
          .hasMessageContaining(id)
          .hasMessageContaining("security role");
    }
  }

  @Test
  void nobodyIsFoundWithoutTheRightToReadUsers() {
    UUID object = cloud.tenant().account(JANE).orElseThrow().id();
    try (DynamicsClient blind = Simulated.limited(cloud, client, "prvReadLead")) {
      assertRefused(() -> blind.users().findByUserName(JANE));
      assertRefused(() -> blind.users().findByEmail(JANE));
      assertRefused(() -> blind.users().findByObjectId(object));
      assertRefused(() -> blind.users().findByApplicationId(SimulatedCloud.ADMINISTRATOR));
      assertRefused(() -> blind.users().me());
    }
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            PermissionException.class, e -> assertThat(e.code()).contains("0x80040220"))
        .hasMessageContaining("prvReadUser");
  }

  private List<String> names(UserFilter filter) {
    return users.list(filter).stream().map(SystemUser::userName).toList();
  }

  private Row row(String userName) {
    return cloud.dataverse().users().stream()
        .filter(user -> user.text("domainname").equals(userName))
        .findFirst()
        .orElseThrow();
  }
}
