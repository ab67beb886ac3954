package dev.syncsetup.marketo.crmsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.status.SyncHeldException;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.marketo.support.contract.RelayContract;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client and the whole of the published contract. */
class RelayContractTest {
  private static final RelayContract CONTRACT = RelayContract.published();

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final MarketoClient client = simulated.client(simulated.relaySettings());
  private final CrmSyncSettings settings = client.crmSync();
  private final CredentialsForm form = SimulatedMarketo.serverToServer();

  @AfterEach
  void close() {
    client.close();
    simulated.close();
  }

  @Test
  void everyOperationIsUsed() {
    settings.validate(form);
    settings.saveCredentials(form);
    settings.reconfigureAuthentication(SimulatedMarketo.userPassword());
    settings.selectFields(FieldSelection.none().and("lead", "firstname"));
    settings.credentials(form);
    settings.disableSync();
    settings.failures();

    assertThat(simulated.transcript.of("relay").stream().map(CONTRACT::operation))
        .containsOnlyOnceElementsOf(List.of("validate", "saveConnection"))
        .containsAll(CONTRACT.operations());
  }

  static Stream<String> problemCodes() {
    return CONTRACT.problemCodes().stream();
  }

  @ParameterizedTest
  @MethodSource("problemCodes")
  void everyCodeReachesTheCallerAsTheErrorToActOn(String code) {
    Expected expected = expected(code);
    simulated.faults.next(
        "relay",
        "PUT",
        "/sync",
        new Fault.Answer(
            expected.status,
            Map.of("Content-Type", "application/problem+json"),
            "{\"type\":\"urn:x\",\"title\":\"T\",\"status\":1,\"detail\":\"D.\",\"code\":\""
                + code
                + "\"}"));
    if (expected.type == AuthenticationException.class) {
      simulated.faults.next(
          "relay", "PUT", "/sync", new Fault.Answer(401, Map.of(), "{\"code\":\"" + code + "\"}"));
    }

    SdkException error = catchThrowableOfType(SdkException.class, settings::disableSync);

    assertThat(error).isExactlyInstanceOf(expected.type).hasMessageContaining(code);
    if (error instanceof ServiceException service) {
      assertThat(service.code()).contains(code);
    }
  }

  private record Expected(int status, Class<? extends SdkException> type) {}

  private static Expected expected(String code) {
    return switch (code) {
      case "unauthorized" -> new Expected(401, AuthenticationException.class);
      case "notFound" -> new Expected(404, NotFoundException.class);
      case "alreadyConnected" -> new Expected(412, ConflictException.class);
      case "organizationUrlDiffers" -> new Expected(422, ConflictException.class);
      case "otherCrmAttached",
          "notConnected",
          "instanceLocked",
          "syncEnabled",
          "fieldQueued",
          "fieldsNotSelected" ->
          new Expected(409, ConflictException.class);
      case "waitAfterAuthenticationSwitch" -> new Expected(409, SyncHeldException.class);
      case "malformedRequest" -> new Expected(400, ServiceException.class);
      case "methodNotAllowed" -> new Expected(405, ServiceException.class);
      case "unsupportedMediaType" -> new Expected(415, ServiceException.class);
      case "preconditionRequired" -> new Expected(428, ServiceException.class);
      case "validationFailed", "idempotencyKeyReused", "unknownField", "invalidNotifyAddress" ->
          new Expected(422, ServiceException.class);
      default -> throw new AssertionError("The contract has a new code: " + code);
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT /crm-sync/v1/sync {\"enabled\":\"yes\"} 200 {\"state\":\"disabled\",\"backlog\":[]}",
        "PUT /crm-sync/v1/sync {\"enabled\":false,\"x\":1} 200 {\"state\":\"disabled\",\"backlog\":[]}",
        "PUT /crm-sync/v1/sync {\"enabled\":false} 200 {\"state\":\"disabled\"}",
        "PUT /crm-sync/v1/sync {\"enabled\":false} 202 {\"state\":\"disabled\",\"backlog\":[]}",
        "PATCH /crm-sync/v1/sync {\"enabled\":false} 200 {\"state\":\"disabled\",\"backlog\":[]}",
        "PUT /crm-sync/v1/synch {\"enabled\":false} 200 {\"state\":\"disabled\",\"backlog\":[]}"
      })
  void exchangeThatBreaksTheContractIsNoticed(String line) {
    String[] part = line.split(" ", -1);
    Exchange exchange = exchange(part[0], part[1], part[2], Integer.parseInt(part[3]), part[4]);

    assertThatThrownBy(() -> CONTRACT.check(exchange)).isInstanceOf(AssertionError.class);
  }

  @Test
  void missingHeaderIsNoticed() {
    settings.saveCredentials(form);
    Exchange save = simulated.exchanges("/connection").get(0);

    CONTRACT.check(save);

    Exchange without = exchange("PUT", save.target(), save.requestBody(), 201, save.responseBody());
    assertThatThrownBy(() -> CONTRACT.check(without)).hasMessageContaining("If-None-Match");
  }

  private static Exchange exchange(
      String method, String target, String body, int status, String answer) {
    @Nullable String noFault = null;
    return new Exchange(
        1, Instant.EPOCH, "relay", method, target, Map.of(), body, status, answer, noFault);
  }
}
