package dev.syncsetup.dynamics.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.users.settings.UserSettings;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class UserChangesTest {
  private static final SystemUserId NOBODY = new SystemUserId(Tenant.named("nobody"));

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private UsersClient users;
  private SystemUser jane;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    users = client.users();
    jane = users.findByUserName("jane.doe@contoso.com").orElseThrow();
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void disabledUserIsDisabledWhenReadBackAndKeepsTheRoles() {
    assertThat(users.disable(jane.id()).disabled()).isTrue();
    assertThat(users.disable(jane.id()).roles()).isEqualTo(jane.roles());
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void disabledUserIsEnabledAgain() {
    users.disable(jane.id());

    assertThat(users.enable(jane.id()).disabled()).isFalse();
    assertThat(users.enable(jane.id()).disabled()).isFalse();
    assertThat(cloud.transcript().writes()).hasSize(2);
  }

  @Test
  void enablingWithoutLicenceSaysWhatIsMissing() {
    users.disable(jane.id());
    cloud.dataverse().user("jane.doe@contoso.com").orElseThrow().set("islicensed", false);

    assertThatThrownBy(() -> users.enable(jane.id()))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.code()).contains("0x8004D24C"))
        .hasMessageContaining("Assign a licence");
  }

  @Test
  void changeThatIsNotThereWhenReadBackIsAnError() {
    cloud.faults().next("dataverse", "PATCH", "systemusers", new Fault.Answer(204, Map.of(), ""));

    assertThatThrownBy(() -> users.disable(jane.id()))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("read back");
  }

  @Test
  void callerCannotDisableItself() {
    SystemUserId me = client.whoAmI().userId();

    assertThatThrownBy(() -> users.disable(me))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("yourself");
  }

  @Test
  void nobodyIsNeitherEnabledNorCreated() {
    assertThatThrownBy(() -> users.enable(NOBODY)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> users.disable(NOBODY)).isInstanceOf(NotFoundException.class);
    assertThat(cloud.transcript().writes()).isEmpty();
  }

  @Test
  void moveTellsWhichRolesItCost() {
    BusinessUnitId germany = germany();

    UsersClient.Moved moved = users.moveTo(jane.id(), germany);

    assertThat(moved.user().businessUnitId()).isEqualTo(germany);
    assertThat(moved.user().roles()).isEmpty();
    assertThat(moved.rolesLost()).extracting(SecurityRole::name).containsExactly("Salesperson");
    assertThat(users.moveTo(jane.id(), germany).rolesLost()).isEmpty();
    assertThat(cloud.transcript().writes()).hasSize(1);
  }

  @Test
  void organisationThatKeepsRolesLosesNone() {
    cloud.dataverse().settings().rolesKeptOnMove(true);

    assertThat(users.moveTo(jane.id(), germany()).rolesLost()).isEmpty();
    assertThat(users.get(jane.id()).roles()).isEqualTo(jane.roles());
  }

  @Test
  void businessUnitThatDoesNotExistIsNotFound() {
    BusinessUnitId nowhere = new BusinessUnitId(Tenant.named("nowhere"));

    assertThatThrownBy(() -> users.moveTo(jane.id(), nowhere))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void settingsAreWrittenAndReadBack() {
    UserSettings before = users.settings(jane.id());
    UserSettings wanted = before.withLanguage(1031).withLocale(1031).withTimeZone(110);

    assertThat(before.language()).isEqualTo(UserSettings.BASE_LANGUAGE);
    assertThat(before.effectiveLanguage(1033)).isEqualTo(1033);
    assertThat(users.changeSettings(jane.id(), wanted)).isEqualTo(wanted);
    assertThat(users.settings(jane.id())).isEqualTo(wanted);
    assertThat(wanted.effectiveLanguage(1033)).isEqualTo(1031);
    assertThat(users.changeSettings(jane.id(), before)).isEqualTo(before);
  }

  @Test
  void settingsOfNobodyAreNotFound() {
    UserSettings some = users.settings(jane.id());

    assertThatThrownBy(() -> users.settings(NOBODY)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> users.changeSettings(NOBODY, some))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> users.changeSettings(jane.id(), some.withLanguage(1036)))
        .hasMessageContaining("1036");
  }

  @Test
  void settingsThatWereNotTakenAreAnError() {
    UserSettings wanted = users.settings(jane.id()).withLanguage(1031);
    cloud.faults().next("dataverse", "PATCH", "usersettings", new Fault.Answer(204, Map.of(), ""));

    assertThatThrownBy(() -> users.changeSettings(jane.id(), wanted))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("read back");
  }

  private BusinessUnitId germany() {
    return new BusinessUnitId(
        cloud.dataverse().rows("businessunit").stream()
            .filter(unit -> unit.text("name").equals("Sales Germany"))
            .findFirst()
            .orElseThrow()
            .id());
  }
}
