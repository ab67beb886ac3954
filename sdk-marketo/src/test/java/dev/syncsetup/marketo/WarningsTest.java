package dev.syncsetup.marketo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.marketo.instance.OpenQuestions.EmptyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WarningsTest {
  private final List<MarketoWarning> heard = new ArrayList<>();
  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final MarketoClient client = simulated.builder().onWarning(heard::add).build();

  @AfterEach
  void close() {
    client.close();
    simulated.close();
  }

  @Test
  void warningThatIsAPlainTextReachesTheCaller() {
    simulated.marketo.openQuestions().emptyResult(EmptyResult.WARNING_TEXT);

    findNobody();

    assertThat(heard)
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.operation()).isEqualTo("LeadsApi.find");
              assertThat(warning.code()).isEmpty();
              assertThat(warning.message()).startsWith("Nothing found");
              assertThat(warning.requestId()).isPresent();
            });
  }

  @Test
  void warningThatIsAnObjectReachesTheCallerWithItsCode() {
    simulated.marketo.openQuestions().emptyResult(EmptyResult.WARNING_OBJECT);

    findNobody();

    assertThat(heard).extracting(MarketoWarning::code).containsExactly(Optional.of("702"));
  }

  @Test
  void refusalIsNotHeardAsAWarning() {
    simulated.answerNext(
        "describe2",
        "{\"success\":true,\"warnings\":[\"w\"],\"errors\":[{\"code\":611,\"message\":\"x\"}]}");

    client.fields().leadFields();

    assertThat(heard).isEmpty();
    assertThat(simulated.exchanges("describe2")).hasSize(2);
  }

  private void findNobody() {
    assertThat(client.leads().find("email", List.of("nobody@contoso.com"), List.of()).items())
        .isEmpty();
  }
}
