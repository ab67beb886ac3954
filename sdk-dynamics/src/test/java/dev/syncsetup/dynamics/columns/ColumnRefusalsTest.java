package dev.syncsetup.dynamics.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller without the privilege is told. */
@SimulatedCloudTest
class ColumnRefusalsTest {
  private SimulatedCloud cloud;
  private DynamicsClient client;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void tablesAreNotSeenWithoutTheRightToReadThem() {
    ColumnsClient weak = callerWith("prvReadLead");

    assertRefused(() -> weak.table("lead"), "prvReadEntity");
    assertRefused(() -> weak.tablesLabelled("Lead"), "prvReadEntity");
  }

  @Test
  void columnsAreNotSeenWithoutTheRightToReadThem() {
    ColumnsClient weak = callerWith("prvReadEntity");

    assertRefused(() -> weak.columns("lead"), "prvReadAttribute");
    assertRefused(() -> weak.columnsLabelled("lead", "Topic"), "prvReadAttribute");
    assertRefused(() -> weak.find("lead", "subject"), "prvReadAttribute");
  }

  @Test
  void languagesAndPublishersAreNotSeenWithoutTheRightToReadThem() {
    ColumnsClient weak = callerWith("prvReadLead");

    assertRefused(weak::languages, "prvReadOrganization");
    assertRefused(() -> weak.publisherPrefixExists("new"), "prvReadPublisher");
  }

  private ColumnsClient callerWith(String privilege) {
    return Simulated.limited(cloud, client, privilege).columns();
  }

  private static void assertRefused(ThrowingCallable call, String privilege) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            PermissionException.class, e -> assertThat(e.code()).contains("0x80040220"))
        .hasMessageContaining(privilege);
  }
}
