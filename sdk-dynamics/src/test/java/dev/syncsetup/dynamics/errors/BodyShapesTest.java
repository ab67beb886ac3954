package dev.syncsetup.dynamics.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.DataverseTrouble;
import dev.syncsetup.testing.faults.Fault;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures told by the status alone, and the forms in which Dataverse or a gateway words them. */
@SimulatedCloudTest
class BodyShapesTest {
  private static final int NOTHING_IS_LEFT = 10;

  private SimulatedCloud cloud;
  private DynamicsClient client;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    client.signIn();
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, ServiceException, 1",
    "403, PermissionException, 1",
    "404, NotFoundException, 1",
    "405, ServiceException, 1",
    "412, ConflictException, 1",
    "413, ServiceException, 1",
    "429, RateLimitedException, 8",
    "501, ServiceException, 1",
    "502, TransportException, 5",
    "503, TransportException, 5",
    "504, TransportException, 5"
  })
  void statusDecidesWhereThereIsNoCode(int status, String thrown, int requests) {
    fail(new Fault.Answer(status, Map.of(), ""));

    assertThatThrownBy(client::whoAmI)
        .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(thrown))
        .hasMessageContaining("(" + status + ")");
    assertThat(calls()).isEqualTo(requests);
  }

  @Test
  void statusDecidesWhereTheCodeIsEmpty() {
    fail(DataverseTrouble.refusal(403, "", "Not for you."));

    assertThatThrownBy(client::whoAmI)
        .isInstanceOfSatisfying(PermissionException.class, e -> assertThat(e.code()).isEmpty())
        .hasMessage("Dataverse refused OrganizationApi.whoAmI (403): Not for you.");
  }

  /** The error of a token that is refused: 401, by a new one too. */
  @Test
  void refusedTokenIsRenewedOnce() {
    fail(new Fault.Answer(401, Map.of(), ""));

    assertThatThrownBy(client::whoAmI).isInstanceOf(AuthenticationException.class);
    assertThat(calls()).isEqualTo(2);
    assertThat(cloud.transcript().of("entra")).hasSize(1);
  }

  /** The form with Message, ExceptionMessage and ErrorCode. */
  @Test
  void olderFormIsReadLikeTheOtherOne() {
    fail(
        new Fault.Answer(
            400,
            Map.of(),
            "{\"Message\":\"An error has occurred.\",\"ExceptionMessage\":\"No action found.\","
                + "\"ExceptionType\":\"System.X\",\"StackTrace\":\"at secret.place\","
                + "\"ErrorCode\":\"0x80040220\"}"));

    assertThatThrownBy(client::whoAmI)
        .isInstanceOfSatisfying(
            PermissionException.class, e -> assertThat(e.code()).contains("0x80040220"))
        .hasMessageContaining("An error has occurred. No action found.")
        .hasMessageNotContaining("secret.place");
  }

  /** innererror and the annotations inside error repeat what is said already. */
  @Test
  void innererrorIsLeftOut() {
    fail(
        new Fault.Answer(
            400,
            Map.of(),
            "{\"error\":{\"code\":\"0x80040265\",\"message\":\"No such country.\","
                + "\"@Microsoft.PowerApps.CDS.TraceText\":\"[trace]\",\"innererror\":{"
                + "\"message\":\"inner\",\"type\":\"System.X\",\"stacktrace\":\"at place\"}}}"));

    assertThatThrownBy(client::whoAmI)
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("(400, 0x80040265): No such country.")
        .hasMessageNotContainingAny("[trace]", "inner", "at place");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html><body>Bad gateway</body></html>", "", "{\"broken\":"})
  void pageOfAGatewayIsNoAnswer(String html) {
    fail(new Fault.Answer(502, Map.of("Content-Type", "text/html"), html));

    assertThatThrownBy(client::whoAmI)
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.maybeProcessed()).isTrue())
        .hasMessageContaining("A gateway answered OrganizationApi.whoAmI (502)");
  }

  @ParameterizedTest
  @CsvSource({
    "-2147015902, 0x80072322, 429, 8",
    "0x80072322, 0x80072322, 429, 8",
    "-2147204784, 0x80044150, 400, 5",
    "0x80044150, 0x80044150, 400, 5"
  })
  void signedDecimalCodeIsTheSameAsHexadecimal(String spelled, String code, int status, int calls) {
    fail(DataverseTrouble.refusal(status, spelled, "Trouble."));

    assertThatThrownBy(client::whoAmI)
        .isInstanceOfSatisfying(ServiceException.class, e -> assertThat(e.code()).contains(code));
    assertThat(calls()).isEqualTo(calls);
  }

  private void fail(Fault fault) {
    for (int i = 0; i < NOTHING_IS_LEFT; i++) {
      cloud.faults().next("dataverse", "GET", "WhoAmI", fault);
    }
  }

  private int calls() {
    return cloud.transcript().of("dataverse").size();
  }
}
