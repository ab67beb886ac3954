package dev.syncsetup.dynamics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.Remedy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataverseRefusalsTest {
  private final DataverseRefusals refusals = new DataverseRefusals();

  @ParameterizedTest
  @ValueSource(strings = {"0x80072321", "0x80072322", "0x80072326", "-2147015902"})
  void throttlingWaitsAsLongAsTheServerSays(String code) {
    Refusal refusal =
        refusals.read(Answers.withRetryAfter(Answers.dataverse(429, code, "too many"), 17));

    assertThat(refusal.remedy()).isEqualTo(Remedy.WAIT);
    assertThat(refusal.error())
        .asInstanceOf(type(RateLimitedException.class))
        .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(17)));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void customizationLockIsWaitedForWithoutBelievingAnyRetryAfter(int status) {
    Refusal refusal =
        refusals.read(
            Answers.withRetryAfter(
                Answers.dataverse(status, "0x80071151", "Cannot start [PublishAll]"), 300));

    assertThat(refusal.remedy()).isEqualTo(Remedy.WAIT_FOR_LOCK);
    assertThat(refusal.error())
        .asInstanceOf(type(RateLimitedException.class))
        .satisfies(e -> assertThat(e.retryAfter()).isEmpty())
        .satisfies(e -> assertThat(e.isRetryable()).isTrue());
  }

  @Test
  void signedDecimalCodeIsTheSameAsHexadecimal() {
    Refusal refusal = refusals.read(Answers.dataverse(400, "-2147204784", "SQL error"));

    assertThat(refusal.remedy()).isEqualTo(Remedy.TRY_AGAIN);
    assertThat(refusal.error())
        .asInstanceOf(type(ServiceException.class))
        .satisfies(e -> assertThat(e.code()).contains("0x80044150"));
  }

  @Test
  void refusedTokenIsRenewed() {
    Refusal refusal = refusals.read(Answers.of(401, ""));

    assertThat(refusal.remedy()).isEqualTo(Remedy.RENEW_TOKEN);
    assertThat(refusal.error()).isInstanceOf(AuthenticationException.class);
  }

  @Test
  void missingPrivilegeIsNamedWithWhereAndWhatToDo() {
    Refusal refusal =
        refusals.read(
            Answers.withHeader(
                Answers.dataverse(403, "0x80040220", "user is missing prvAssignRole privilege"),
                "REQ_ID",
                "4711"));

    assertThat(refusal.remedy()).isEqualTo(Remedy.NONE);
    assertThat(refusal.error())
        .isInstanceOf(PermissionException.class)
        .hasMessage(
            "Dataverse refused UsersApi.find (403, 0x80040220): user is missing prvAssignRole"
                + " privilege. Give the caller a security role with this privilege, for example"
                + " System Administrator. Request id 4711.");
  }

  @Test
  void callerOutsideOfTheOrganisationIsToldHowToGetIn() {
    Refusal refusal = refusals.read(Answers.dataverse(403, "0x80072560", "not a member"));

    assertThat(refusal.error())
        .isInstanceOf(PermissionException.class)
        .hasMessageContaining("application user");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x80040237", "0x8004F511", "0x8004f511", "0x80047013", "0x80041d2c"})
  void duplicatesAreConflicts(String code) {
    assertThat(refusals.read(Answers.dataverse(400, code, "exists")).error())
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void changedRowIsAConflict() {
    assertThat(refusals.read(Answers.dataverse(412, "0x80060882", "RowVersion")).error())
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void absentRowIsNotFoundWhateverTheStatus() {
    assertThat(refusals.read(Answers.dataverse(400, "0x80040217", "Does Not Exist")).error())
        .isInstanceOf(NotFoundException.class);
    assertThat(refusals.read(Answers.dataverse(404, "0x80060888", "no entity")).error())
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void roleOfAnotherBusinessUnitSaysWhichCopyToUse() {
    assertThat(refusals.read(Answers.dataverse(400, "0x80041409", "wrong business")).error())
        .hasMessageContaining("own business unit");
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504})
  void gatewayPageIsNoAnswerOfTheService(int status) {
    Refusal refusal = refusals.read(Answers.of(status, "<html>busy</html>"));

    assertThat(refusal.remedy()).isEqualTo(Remedy.TRY_AGAIN);
    assertThat(refusal.error())
        .asInstanceOf(type(TransportException.class))
        .satisfies(e -> assertThat(e.maybeProcessed()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void failureOfTheServiceItselfIsItsAnswer(int status) {
    Refusal refusal = refusals.read(Answers.dataverse(status, "0x8004ffff", "broken"));

    assertThat(refusal.remedy()).isEqualTo(Remedy.TRY_AGAIN);
    assertThat(refusal.error())
        .isInstanceOf(ServiceException.class)
        .hasMessageStartingWith("Dataverse failed at UsersApi.find");
  }

  @Test
  void busyServerThatNamesATimeIsWaitedForThatLong() {
    Refusal refusal = refusals.read(Answers.withRetryAfter(Answers.of(503, ""), 30));

    assertThat(refusal.remedy()).isEqualTo(Remedy.TRY_AGAIN);
    assertThat(refusal.error())
        .asInstanceOf(type(RateLimitedException.class))
        .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(30)));
  }

  @Test
  void olderFormWithCapitalLettersIsRead() {
    Refusal refusal =
        refusals.read(
            Answers.of(
                500,
                "{\"Message\":\"An error has occurred.\",\"ExceptionMessage\":\"No action"
                    + " found\",\"ErrorCode\":\"0x80040220\"}"));

    assertThat(refusal.error())
        .isInstanceOf(PermissionException.class)
        .hasMessageContaining("An error has occurred. No action found");
  }

  @Test
  void emptyCodeLeavesTheDecisionToTheStatus() {
    Refusal refusal = refusals.read(Answers.dataverse(403, "", "no"));

    assertThat(refusal.error())
        .asInstanceOf(type(PermissionException.class))
        .satisfies(e -> assertThat(e.code()).isEmpty());
  }

  @Test
  void endlessMessageIsCut() {
    Refusal refusal = refusals.read(Answers.dataverse(400, "0x80040265", "x".repeat(10_000)));

    assertThat(refusal.error().getMessage()).hasSizeLessThan(1_000);
  }
}
