package dev.syncsetup.dynamics.errors;

import static dev.syncsetup.dynamics.errors.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.rows.RowChanges;
import dev.syncsetup.dynamics.rows.RowsClient;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.DataverseTrouble;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a write of a row ends with. */
@SimulatedCloudTest
class RowErrorsTest {
  private static final UUID ID = Tenant.named("a row");
  private static final RowChanges NAMED = RowChanges.none().text("lastname", "Roe");

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private RowsClient rows;
  private TableDefinition contacts;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    rows = client.rows();
    contacts = client.columns().table("contact").orElseThrow();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void absentRowIsNotFound() {
    assertRefused(() -> rows.update(contacts, ID, NAMED), "0x80040217")
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void idThatIsTakenIsAConflict() {
    rows.create(contacts, ID, NAMED);

    assertRefused(() -> rows.create(contacts, ID, NAMED), "0x80040237")
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("Read what exists and compare");
  }

  @Test
  void unknownColumnIsRefused() {
    RowChanges unknown = RowChanges.none().text("new_shoesize", "44");

    assertRefused(() -> rows.create(contacts, unknown), "0x80048d19")
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("case-sensitive");
  }

  @Test
  void unknownNameInAQueryIsRefused() {
    assertRefused(() -> rows.find(contacts, ID, "new_shoesize"), "0x80060888")
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("Could not find a property named");
  }

  @Test
  void textThatIsTooLongIsRefused() {
    cloud.dataverse().seeds().limitText("contact", "lastname", 50);
    RowChanges tooLong = RowChanges.none().text("lastname", "x".repeat(51));

    assertRefused(() -> rows.create(contacts, tooLong), "0x80044331")
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("'50'");
    assertThat(rows.create(contacts, NAMED)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "ACCESS_DENIED, 0x80048405, PermissionException",
    "ADMIN_OR_CUSTOMIZER_NEEDED, 0x80090432, PermissionException",
    "BUSINESS_PROCESS_ERROR, 0x80040265, ServiceException",
    "DUPLICATE_RECORDS_FOUND, 0x80040333, ConflictException",
    "DUPLICATE_RECORD_ENTITY_KEY, 0x80060892, ConflictException",
    "NON_INTERACTIVE_USER_CANNOT_ACCESS_UI, 0x80044160, PermissionException",
    "USER_DOES_NOT_HAVE_ACCESS_TO_THE_TENANT, 0x80044507, PermissionException"
  })
  void circumstanceThatRefusesAWriteIsToldAtOnce(
      DataverseTrouble trouble, String code, String thrown) {
    UUID row = cloud.dataverse().addRow("contact", Map.of("lastname", "Roe"));
    cloud.transcript().clear();
    cloud.faults().next("dataverse", "PATCH", "contacts(", trouble.fault());

    assertRefused(() -> rows.update(contacts, row, NAMED), code)
        .hasMessageContaining(trouble.message())
        .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(thrown));
    assertThat(cloud.transcript().of("dataverse")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "AAD_ERROR, 0x80072559",
    "GENERIC_ERROR, 0x80040216",
    "GENERIC_SQL_ERROR, 0x80044150",
    "SQL_TIMEOUT, 0x80044151"
  })
  void circumstanceThatPassesIsSatOut(DataverseTrouble trouble, String code) {
    UUID row = cloud.dataverse().addRow("contact", Map.of("lastname", "Old"));
    cloud.transcript().clear();
    cloud.faults().next("dataverse", "PATCH", "contacts(", trouble.fault());

    rows.update(contacts, row, NAMED);

    assertThat(cloud.transcript().of("dataverse"))
        .hasSize(2)
        .first()
        .satisfies(first -> assertThat(first.responseBody()).contains(code));
  }
}
