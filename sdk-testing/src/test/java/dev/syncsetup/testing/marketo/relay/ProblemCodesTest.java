package dev.syncsetup.testing.marketo.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.marketo.MarketoSimulator;
import dev.syncsetup.testing.marketo.support.Answer;
import dev.syncsetup.testing.marketo.support.Contract;
import dev.syncsetup.testing.marketo.support.FakeDynamics;
import dev.syncsetup.testing.marketo.support.RelaySteps;
import dev.syncsetup.testing.marketo.support.RunningMarketo;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The simulated relay can give every code of the contract, and none that is not in it. */
class ProblemCodesTest {
  private static final String OTHER_APP = RelaySteps.CREDENTIALS.replace("'app'", "'other'");
  private static final String OTHER_ORGANIZATION =
      RelaySteps.CREDENTIALS.replace(FakeDynamics.URL, "https://fabrikam.example");

  private final RunningMarketo marketo = new RunningMarketo();
  private final RelaySteps steps = new RelaySteps(marketo);
  private final Map<String, Supplier<Answer>> ways = new LinkedHashMap<>();

  @AfterEach
  void stop() {
    marketo.close();
  }

  @Test
  void everyCodeOfTheContractIsGiven() {
    aboutRequests();
    aboutCredentials();
    aboutTheSync();

    assertThat(ways.keySet()).containsExactlyInAnyOrderElementsOf(codesOfTheContract());
    ways.forEach(
        (code, way) -> {
          marketo.simulator().reset();
          marketo.dynamics().mend();
          assertThat(way.get().text("/code")).isEqualTo(code);
        });
  }

  private void aboutRequests() {
    ways.put("malformedRequest", () -> marketo.relay("GET", "/sync/errors?pageSize=0", null));
    ways.put("unauthorized", () -> marketo.send(marketo.relayRequest("/sync")));
    ways.put("notFound", () -> marketo.relay("GET", "/elsewhere", null));
    ways.put("methodNotAllowed", () -> marketo.relay("DELETE", "/sync", null));
    ways.put(
        "unsupportedMediaType",
        () ->
            marketo.send(
                marketo
                    .relayRequest("/sync")
                    .header("Authorization", "Bearer " + MarketoSimulator.RELAY_TOKEN)
                    .header("Content-Type", "text/plain")
                    .PUT(HttpRequest.BodyPublishers.ofString("{}"))));
    ways.put(
        "preconditionRequired",
        () -> marketo.relay("PUT", "/connection", RelaySteps.CREDENTIALS, "Idempotency-Key", "k"));
  }

  private void aboutCredentials() {
    ways.put("alreadyConnected", () -> connected(() -> steps.save(OTHER_APP, "second")));
    ways.put("idempotencyKeyReused", () -> connected(() -> steps.save(OTHER_APP, "first")));
    ways.put("organizationUrlDiffers", () -> connected(() -> switchTo(OTHER_ORGANIZATION)));
    ways.put("notConnected", () -> switchTo(OTHER_APP));
    ways.put(
        "otherCrmAttached",
        () -> {
          marketo.simulator().attachSalesforce();
          return steps.connect();
        });
    ways.put(
        "instanceLocked",
        () -> {
          steps.save(OTHER_ORGANIZATION, "typo");
          return steps.enable();
        });
    ways.put(
        "validationFailed",
        () -> {
          marketo.dynamics().fail(2, "Wrong secret.");
          return steps.connect();
        });
  }

  private void aboutTheSync() {
    ways.put("unknownField", () -> connected(() -> steps.select("{'lead':['shoesize']}")));
    ways.put("fieldsNotSelected", () -> connected(steps::enable));
    ways.put(
        "invalidNotifyAddress",
        () -> started(() -> marketo.relay("PUT", "/sync", "{'enabled':true}")));
    ways.put("syncEnabled", () -> started(() -> switchTo(OTHER_APP)));
    ways.put(
        "fieldQueued",
        () ->
            started(
                () -> {
                  steps.select("{'lead':['emailaddress1','subject']}");
                  return steps.select("{'lead':['emailaddress1']}");
                }));
    ways.put(
        "waitAfterAuthenticationSwitch",
        () ->
            started(
                () -> {
                  steps.disable();
                  switchTo(OTHER_APP);
                  return steps.enable();
                }));
  }

  private Answer connected(Supplier<Answer> then) {
    steps.connect();
    return then.get();
  }

  private Answer started(Supplier<Answer> then) {
    steps.startSync();
    return then.get();
  }

  private Answer switchTo(String credentials) {
    return marketo.relay("POST", "/authentication-method", credentials);
  }

  private static Iterable<String> codesOfTheContract() {
    return Contract.read()
        .document()
        .at("/components/schemas/Problem/properties/code/enum")
        .valueStream()
        .map(JsonNode::asText)
        .toList();
  }
}
