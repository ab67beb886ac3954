package dev.syncsetup.setup.steps.solution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.Documents;
import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.Runs;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.report.Outcome;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishTest {
  private final Onboarding onboarding = new Onboarding();

  @AfterEach
  void close() {
    onboarding.close();
  }

  @Test
  @Documents({"I-07", "M-02"})
  void everythingIsPublishedOnceAfterTheLastChangeInDynamics() {
    Runs.complete(onboarding.dynamicsSide(Onboarding.sample()));

    List<Exchange> writes = onboarding.cloud.transcript().writes();
    assertThat(Runs.writes(onboarding, "PublishAllXml")).hasSize(1);
    assertThat(writes.get(writes.size() - 1).target()).endsWith("PublishAllXmlAsync");
    assertThat(onboarding.cloud.dataverse().lastPublished()).isPresent();
  }

  @Test
  void publishingOfSomebodyElseIsWaitedFor() {
    SetupReport report =
        onboarding
            .dynamicsSide(Onboarding.sample())
            .run(
                before(
                    "publish-customizations",
                    () ->
                        onboarding
                            .cloud
                            .dataverse()
                            .holdCustomizationLock("PublishAll", Duration.ofMinutes(2))));

    assertThat(report.isComplete()).isTrue();
  }

  @Test
  void publishingFromBeforeTheLastChangeIsNotEnough() {
    SetupPlan plan = onboarding.dynamicsSide(Onboarding.sample());
    Runs.complete(plan);
    onboarding.cloud.clock().advance(Duration.ofHours(1));
    onboarding.cloud.dataverse().rows("lmx_bridgesetting").get(0).clear("lmx_runsas");
    onboarding.cloud.transcript().clear();

    Runs.complete(plan);

    assertThat(Runs.writes(onboarding, "PublishAllXml")).hasSize(1);
  }

  @Test
  void publishingThatFailsIsReportedWithTheServersWords() {
    SetupPlan plan = onboarding.dynamicsSide(Onboarding.sample());
    String failed =
        "{\"asyncoperationid\":\"11111111-1111-1111-1111-111111111111\",\"statecode\":3,"
            + "\"statuscode\":31,\"friendlymessage\":\"A form is broken.\"}";

    SetupReport report =
        plan.run(
            before(
                "publish-customizations",
                () ->
                    onboarding
                        .cloud
                        .faults()
                        .next(
                            "dataverse",
                            "GET",
                            "asyncoperations(",
                            new Fault.Answer(
                                200, Map.of("Content-Type", "application/json"), failed))));

    assertThat(Runs.step(report, "publish-customizations").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(Runs.step(report, "publish-customizations").evidence())
        .contains("Publishing failed: A form is broken.", "Run again");
  }

  private static SetupListener before(String id, Runnable action) {
    return new SetupListener() {
      @Override
      public void stepStarted(SetupStep step) {
        if (step.id().equals(id)) {
          action.run();
        }
      }
    };
  }
}
