package dev.syncsetup.testing.marketo.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.marketo.support.Answer;
import dev.syncsetup.testing.marketo.support.Contract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
  private final Contract contract = Contract.read();

  @Test
  void firstSentenceSaysThatThisIsNotAnAdobeApi() {
    assertThat(contract.document().at("/info/description").asText())
        .startsWith("This is not an Adobe API");
  }

  @Test
  void noServerIsGivenByDefault() {
    assertThat(contract.document().at("/servers/0/variables/host/default").asText())
        .endsWith(".invalid");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = contract.document().findParents("$ref");

    assertThat(references).isNotEmpty();
    references.forEach(contract::resolve);
  }

  @Test
  void everyOperationIsNamedAndCanRefuseTheToken() {
    List<JsonNode> operations = contract.document().path("paths").findParents("operationId");

    assertThat(operations)
        .extracting(each -> each.path("operationId").asText())
        .containsExactlyInAnyOrder(
            "readConnection",
            "saveConnection",
            "validate",
            "reconfigureAuthentication",
            "listFields",
            "selectFields",
            "readSync",
            "switchSync",
            "listSyncErrors");
    assertThat(operations).allMatch(each -> each.path("responses").has("401"));
  }

  @Test
  void everyExampleFitsItsSchema() {
    List<JsonNode> contents = contract.document().findParents("examples");

    assertThat(contents).hasSizeGreaterThan(5);
    for (JsonNode content : contents) {
      for (Map.Entry<String, JsonNode> example : content.path("examples").properties()) {
        assertThat(contract.violations(content.path("schema"), example.getValue().path("value")))
            .as(example.getKey())
            .isEmpty();
      }
    }
  }

  @Test
  void checksCarryTheLabelsOfTheScreenInOrder() {
    JsonNode labels = contract.document().at("/components/schemas/Check/properties/label/enum");

    assertThat(labels).extracting(JsonNode::asText).isEqualTo(SevenChecks.LABELS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'state':'paused'}",
        "{'state':'connected','clientSecret':'told'}",
        "{'state':'connected','savedAt':'yesterday'}",
        "{'state':'connected','organizationUrl':'no url'}",
        "{'state':'connected','connectionType':'magic'}"
      })
  void answerThatDoesNotFitIsNoticed(String answer) {
    JsonNode connection = contract.document().at("/components/schemas/Connection");

    assertThat(contract.violations(connection, Answer.json(answer))).isNotEmpty();
  }
}
