package dev.syncsetup.marketo.crmsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.RateLimitedException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.transcript.Exchange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Saving credentials cannot be undone, so it is sent at most once, whatever happens to it. */
class SavingOnceTest {
  private static final String CONNECTION = "/crm-sync/v1/connection";

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
  void saveCarriesItsPreconditionAndAKey() {
    settings.saveCredentials(form);

    assertThat(saves())
        .singleElement()
        .satisfies(
            save ->
                assertThat(save.requestHeaders())
                    .containsEntry("If-None-Match", "*")
                    .containsKey("Idempotency-Key"));
  }

  @Test
  void lostAnswerIsSettledByReading() {
    nextSave(new Fault.LostAnswer());

    assertThat(settings.saveCredentials(form).state()).isEqualTo(State.DONE);

    assertThat(saves()).hasSize(1);
    assertThat(verbs()).containsExactly("PUT", "GET");
  }

  @Test
  void truncatedAnswerIsSettledByReading() {
    nextSave(new Fault.TruncatedBody());

    assertThat(settings.saveCredentials(form).state()).isEqualTo(State.DONE);

    assertThat(saves()).hasSize(1);
  }

  @Test
  void requestThatMayHaveBeenLostIsNotSentAgain() {
    nextSave(new Fault.Reset());

    assertThatThrownBy(() -> settings.saveCredentials(form))
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.maybeProcessed()).isTrue())
        .hasMessageContaining("Nothing was sent a second time");

    assertThat(saves()).hasSize(1);
    assertThat(settings.saveCredentials(form).state()).isEqualTo(State.DONE);
  }

  @Test
  void failureOfTheRelayIsNotSentAgain() {
    nextSave(new Fault.Answer(502, Map.of(), "<html>Bad gateway</html>"));

    assertThatThrownBy(() -> settings.saveCredentials(form))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("HTTP 502");

    assertThat(verbs()).containsExactly("PUT", "GET");
  }

  @Test
  void failureThatCannotBeSettledKeepsBothReasons() {
    nextSave(new Fault.LostAnswer());
    simulated.faults.next("relay", "GET", CONNECTION, new Fault.Answer(403, Map.of(), ""));

    assertThatThrownBy(() -> settings.saveCredentials(form))
        .isInstanceOf(TransportException.class)
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
  }

  @Test
  void callThatTheRelayPutOffIsSentLater() {
    nextSave(new Fault.Answer(429, Map.of("Retry-After", "20"), ""));

    assertThat(settings.saveCredentials(form).state()).isEqualTo(State.DONE);
    assertThat(saves()).hasSize(2);
  }

  @Test
  void relayThatKeepsPuttingOffIsReported() {
    for (int i = 0; i < 10; i++) {
      nextSave(new Fault.Answer(429, Map.of("Retry-After", "20"), ""));
    }

    assertThatThrownBy(() -> settings.saveCredentials(form))
        .isInstanceOf(RateLimitedException.class);
    assertThat(simulated.marketo.connection()).isEmpty();
  }

  @Test
  void sameCredentialsSavedBeforeAreDone() {
    settings.saveCredentials(form);

    assertThat(settings.saveCredentials(form).state()).isEqualTo(State.DONE);
  }

  @Test
  void otherCredentialsSavedBeforeAreNotOverwritten() {
    simulated.marketo.attachDynamics("https://fabrikam.crm.dynamics.com");

    assertThatThrownBy(() -> settings.saveCredentials(form))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.code()).contains("alreadyConnected"))
        .hasMessageContaining("https://fabrikam.crm.dynamics.com");
  }

  @Test
  void conflictThatTheRelayDoesNotExplainIsPassedOn() {
    nextSave(new Fault.Answer(409, Map.of(), ""));

    assertThatThrownBy(() -> settings.saveCredentials(form))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("gave no reason");
  }

  private void nextSave(Fault fault) {
    simulated.faults.next("relay", "PUT", CONNECTION, fault);
  }

  private List<Exchange> saves() {
    return simulated.exchanges(CONNECTION).stream()
        .filter(exchange -> exchange.method().equals("PUT"))
        .toList();
  }

  private List<String> verbs() {
    return simulated.exchanges(CONNECTION).stream().map(Exchange::method).toList();
  }
}
