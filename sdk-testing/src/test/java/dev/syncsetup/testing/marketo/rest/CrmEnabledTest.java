package dev.syncsetup.testing.marketo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.marketo.instance.OpenQuestions.CrmErrorPlace;
import dev.syncsetup.testing.marketo.support.Answer;
import dev.syncsetup.testing.marketo.support.FakeDynamics;
import dev.syncsetup.testing.marketo.support.RelaySteps;
import dev.syncsetup.testing.marketo.support.RunningMarketo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrmEnabledTest {
  private static final String ROLES = "/opportunities/roles/describe.json";
  private static final String PROBE =
      "{'action':'updateOnly','input':[{'externalCompanyId':'no-such-company'}]}";

  private final RunningMarketo marketo = new RunningMarketo();
  private final RelaySteps steps = new RelaySteps(marketo);

  @AfterEach
  void stop() {
    marketo.close();
  }

  @Test
  void withoutCrmTheWriteProbeIsSkippedAndCreatesNothing() {
    Answer answer = marketo.post("/companies.json", PROBE);

    assertThat(answer.json().path("success").asBoolean()).isTrue();
    assertThat(answer.text("/result/0/status")).isEqualTo("skipped");
    assertThat(answer.text("/result/0/reasons/0/code")).isEqualTo("1013");
    assertThat(answer.json().at("/result/0/seq").asInt(-1)).isZero();
    assertThat(marketo.simulator().companies()).isEmpty();
  }

  @Test
  void withoutCrmCompaniesCanBeWritten() {
    Answer created = marketo.post("/companies.json", PROBE.replace("updateOnly", "createOrUpdate"));
    Answer updated = marketo.post("/companies.json", PROBE);
    Answer twice = marketo.post("/companies.json", PROBE.replace("updateOnly", "createOnly"));

    assertThat(created.text("/result/0/status")).isEqualTo("created");
    assertThat(updated.text("/result/0/status")).isEqualTo("updated");
    assertThat(twice.text("/result/0/reasons/0/code")).isEqualTo("1017");
    assertThat(marketo.simulator().companies()).containsOnlyKeys("no-such-company");
  }

  @Test
  void malformedCompanyWritesAreRefused() {
    assertThat(marketo.post("/companies.json", "{'input':[]}").error()).isEqualTo("1002");
    assertThat(marketo.post("/companies.json", "{'action':'upsert'}").error()).isEqualTo("1003");
    assertThat(marketo.post("/companies.json", "{'dedupeBy':'idField'}").error()).isEqualTo("1003");
    Answer rows = marketo.post("/companies.json", "{'input':[{},{'externalCompanyId':'a','b':1}]}");
    assertThat(rows.text("/result/0/reasons/0/code")).isEqualTo("1002");
    assertThat(rows.text("/result/1/reasons/0/code")).isEqualTo("1006");
  }

  @Test
  void attachedCrmIs1018OnTheWholeCallByDefault() {
    steps.connect();

    Answer roles = marketo.get(ROLES);
    assertThat(roles.json().path("success").asBoolean(true)).isFalse();
    assertThat(roles.error()).isEqualTo("1018");
    assertThat(marketo.post("/companies.json", PROBE).error()).isEqualTo("1018");
    assertThat(marketo.get("/companies/describe.json").error()).isEmpty();
  }

  @Test
  void attachedCrmCanBe1018OnEachRecord() {
    marketo.simulator().openQuestions().crmErrorPlace(CrmErrorPlace.REASONS);
    steps.connect();

    Answer answer = marketo.post("/companies.json", "{'input':[{},{}]}");

    assertThat(answer.json().path("success").asBoolean()).isTrue();
    assertThat(answer.json().path("result")).hasSize(2);
    assertThat(answer.text("/result/1/reasons/0/code")).isEqualTo("1018");
    assertThat(answer.json().at("/result/1/seq").asInt()).isEqualTo(1);
  }

  @Test
  void salesforceIs1018AsWell() {
    marketo.simulator().attachSalesforce();

    assertThat(marketo.get(ROLES).error()).isEqualTo("1018");
  }

  @Test
  void anotherOrganisationIs1018AsWell() {
    marketo.simulator().attachDynamics("https://fabrikam.crm.example");

    assertThat(marketo.get(ROLES).error()).isEqualTo("1018");
  }

  @Test
  void lockedInstanceIs1018AsWell() {
    steps.save(RelaySteps.CREDENTIALS.replace(FakeDynamics.URL, "https://typo.example"), "typo");

    assertThat(marketo.get(ROLES).error()).isEqualTo("1018");
  }

  @Test
  void whether1018OutlivesTheSyncIsAnOpenQuestion() {
    steps.startSync();
    steps.disable();
    assertThat(marketo.get(ROLES).error()).isEqualTo("1018");

    marketo.simulator().openQuestions().crmErrorWhileDisabled(false);
    assertThat(marketo.get(ROLES).error()).isEmpty();

    steps.enable();
    assertThat(marketo.get(ROLES).error()).isEqualTo("1018");
  }
}
