package dev.syncsetup.dynamics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.Remedy;
import org.junit.jupiter.api.Test;

class AdminRefusalsTest {
  private final AdminRefusals refusals = new AdminRefusals();

  @Test
  void licenceUnderWayIsRecognisedWhereverTheBodySaysIt() {
    Refusal refusal =
        refusals.read(
            Answers.of(
                400, "{\"error\":{\"code\":\"x\",\"message\":\"... userNotLicensed ...\"}}"));

    assertThat(refusal.remedy()).isEqualTo(Remedy.NONE);
    assertThat(refusal.error())
        .asInstanceOf(type(ServiceException.class))
        .satisfies(e -> assertThat(e.code()).contains(AdminRefusals.NOT_LICENSED));
  }

  @Test
  void unregisteredAppIsToldWhoCanRegisterIt() {
    assertThat(refusals.read(Answers.of(403, "")).error())
        .isInstanceOf(PermissionException.class)
        .hasMessageContaining("admin management application");
  }
}
