package dev.syncsetup.dynamics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.Remedy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GraphRefusalsTest {
  private final GraphRefusals refusals = new GraphRefusals();

  @Test
  void detailDecidesBeforeTheOuterCode() {
    Refusal refusal =
        refusals.read(
            Answers.of(
                400,
                "{\"error\":{\"code\":\"Request_BadRequest\",\"message\":\"exists\","
                    + "\"details\":[{\"code\":\"ObjectConflict\",\"target\":\"userPrincipalName\"}],"
                    + "\"innerError\":{\"request-id\":\"a1\"}}}"));

    assertThat(refusal.error())
        .asInstanceOf(type(ConflictException.class))
        .satisfies(e -> assertThat(e.code()).contains("ObjectConflict"));
  }

  @Test
  void innerErrorInEitherSpellingIsRead() {
    for (String name : new String[] {"innerError", "innererror"}) {
      Refusal refusal =
          refusals.read(
              Answers.of(
                  400,
                  "{\"error\":{\"code\":\"Request_BadRequest\",\"message\":\"\",\""
                      + name
                      + "\":{\"code\":\"ConcurrencyViolation\"}}}"));

      assertThat(refusal.remedy()).as(name).isEqualTo(Remedy.TRY_AGAIN);
    }
  }

  @Test
  void missingPermissionIsNamed() {
    Refusal refusal =
        refusals.read(
            new Answer(
                "MailApi.send",
                403,
                Map.of("request-id", "r7"),
                "{\"error\":{\"code\":\"Authorization_RequestDenied\",\"message\":\"Insufficient"
                    + " privileges to complete the operation.\"}}",
                Optional.empty()));

    assertThat(refusal.error())
        .isInstanceOf(PermissionException.class)
        .hasMessageContaining("Mail.Send")
        .hasMessageContaining("r7");
  }

  @Test
  void senderWithoutMailboxIsToldSo() {
    Refusal refusal =
        refusals.read(Answers.dataverse(404, "MailboxNotEnabledForRESTAPI", "not enabled"));

    assertThat(refusal.error())
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("Exchange Online");
  }

  @Test
  void throttlingAndTokensAreMendedBySdk() {
    assertThat(refusals.read(Answers.of(429, "")).remedy()).isEqualTo(Remedy.WAIT);
    assertThat(refusals.read(Answers.of(401, "")).remedy()).isEqualTo(Remedy.RENEW_TOKEN);
  }
}
