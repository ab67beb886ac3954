package dev.syncsetup.testing.marketo.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.marketo.support.Answer;
import dev.syncsetup.testing.marketo.support.RelaySteps;
import dev.syncsetup.testing.marketo.support.RunningMarketo;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  private final RunningMarketo marketo = new RunningMarketo();
  private final RelaySteps steps = new RelaySteps(marketo);

  @AfterEach
  void stop() {
    marketo.close();
  }

  @Test
  void fieldsNeedAConnection() {
    assertThat(marketo.relay("GET", "/fields", null).text("/code")).isEqualTo("notConnected");
    assertThat(steps.select("{'lead':['firstname']}").text("/code")).isEqualTo("notConnected");
  }

  @Test
  void fieldsAreWhatTheSyncUserCanRead() {
    steps.connect();

    Answer fields = read();

    assertThat(fields.json().path("selectionSaved").asBoolean(true)).isFalse();
    assertThat(fields.json().at("/fields/lead/0"))
        .isEqualTo(
            Answer.json(
                "{'name':'emailaddress1','displayName':'Email Address','selected':false,"
                    + "'queued':false}"));
    assertThat(fields.text("/fields/lead/3/displayName")).isEqualTo("new_synctomkto");
    assertThat(fields.text("/fields/user/0/name")).isEqualTo("internalemailaddress");
  }

  @Test
  void whatIsTickedBeforeTheFirstSaveIsAnOpenQuestion() {
    marketo.simulator().openQuestions().fieldsPreselected(true);
    steps.connect();

    assertThat(selectedInRead("lead", 0)).isTrue();
    assertThat(selectedInRead("lead", 3)).isFalse();
    assertThat(marketo.simulator().selectedFields("lead")).isEmpty();

    steps.select("{'lead':['new_synctomkto']}");
    assertThat(selectedInRead("lead", 0)).isFalse();
    assertThat(selectedInRead("lead", 3)).isTrue();
  }

  @Test
  void selectionReplacesTheTablesNamedAndLeavesTheOthers() {
    steps.connect();
    steps.select("{'lead':['firstname'],'contact':['emailaddress1']}");

    Answer saved = steps.select("{'lead':['subject']}");

    assertThat(saved.json().path("selectionSaved").asBoolean()).isTrue();
    assertThat(saved.json()).isEqualTo(read().json());
    assertThat(marketo.simulator().selectedFields("lead")).containsExactly("subject");
    assertThat(marketo.simulator().selectedFields("contact")).containsExactly("emailaddress1");
  }

  @Test
  void unknownFieldsAreNamedAndNothingIsSaved() {
    steps.connect();

    Answer refused =
        steps.select("{'lead':['firstname','shoesize'],'contact':['shoesize'],'pet':['name']}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/code")).isEqualTo("unknownField");
    assertThat(refused.text("/detail")).contains("lead.shoesize, contact.shoesize, pet");
    assertThat(marketo.simulator().selectedFields("lead")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{'lead':'firstname'}", "{'lead':[1]}"})
  void selectionThatDoesNotFitTheContractIs400(String fields) {
    steps.connect();

    assertThat(steps.select(fields).status()).isEqualTo(400);
  }

  @Test
  void fieldSelectedWhileTheSyncRunsIsQueuedForOneCycle() {
    steps.startSync();
    steps.select("{'lead':['emailaddress1','subject']}");
    assertThat(read().json().at("/fields/lead/0/queued").asBoolean(true)).isFalse();
    assertThat(read().json().at("/fields/lead/2/queued").asBoolean()).isTrue();

    Answer refused = steps.select("{'lead':['emailaddress1']}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/code")).isEqualTo("fieldQueued");
    assertThat(refused.text("/detail")).contains("lead.subject");

    marketo.clock().advance(Duration.ofMinutes(5));
    assertThat(steps.select("{'lead':['emailaddress1']}").status()).isEqualTo(200);
  }

  @Test
  void savingAnUnchangedSelectionQueuesNothing() {
    steps.startSync();

    Answer again = steps.select("{'lead':['emailaddress1']}");

    assertThat(again.json().at("/fields/lead/0/queued").asBoolean(true)).isFalse();
  }

  private Answer read() {
    return marketo.relay("GET", "/fields", null);
  }

  private boolean selectedInRead(String table, int index) {
    return read().json().at("/fields/" + table + "/" + index + "/selected").asBoolean();
  }
}
