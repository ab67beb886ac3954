package dev.syncsetup.dynamics.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.solutions.components.ComponentType;
import dev.syncsetup.dynamics.solutions.components.SolutionComponent;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.tenant.Tenant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of solutions and of what they hold. */
@SimulatedCloudTest
class SolutionListTest {
  @TempDir Path folder;
  private SimulatedCloud cloud;
  private DynamicsClient client;
  private SolutionsClient solutions;
  private Samples samples;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    solutions = client.solutions();
    samples = new Samples(cloud, client, folder);
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void everyFilterNarrowsTheList() {
    samples.install(samples.newest());

    assertThat(names(SolutionFilter.all()))
        .contains("Default", "System", "msdynce_Sales", "lm_crm_bridge");
    assertThat(names(SolutionFilter.all().visible()))
        .containsExactlyInAnyOrder("msdynce_Sales", "lm_crm_bridge");
    assertThat(names(SolutionFilter.all().unmanaged())).containsExactly("Default");
    assertThat(names(SolutionFilter.all().managed())).doesNotContain("Default");
    assertThat(names(SolutionFilter.all().nameContains("LEAD MANAGEMENT")))
        .containsExactly("lm_crm_bridge");
    assertThat(names(SolutionFilter.all().visible().managed().nameContains("dynce_S")))
        .containsExactly("msdynce_Sales");
    assertThat(names(SolutionFilter.all().nameContains("O'Brien & 100 %\n"))).isEmpty();
  }

  @Test
  void longListIsReadPageByPage() {
    cloud
        .faults()
        .next(
            "dataverse",
            "GET",
            "solutions?",
            new Fault.Answer(
                200,
                Map.of(),
                "{\"value\":[],\"@odata.nextLink\":\""
                    + cloud.dataverseUrl()
                    + "/api/data/v9.2/solutions?$select=solutionid,uniquename,version,ismanaged\"}"));

    Page<Solution> first = solutions.list(SolutionFilter.all());

    assertThat(first.items()).isEmpty();
    assertThat(first.next().orElseThrow().items()).hasSize(4);
  }

  @Test
  void listNeedsTheRightToRead() {
    cloud.faults().next("dataverse", "GET", "solutions", Samples.refusal(403, "0x80040220"));

    assertThatThrownBy(() -> solutions.list(SolutionFilter.all()))
        .isInstanceOf(PermissionException.class);
  }

  @Test
  void componentsTellWhatTheyAre() {
    Solution installed = samples.install(samples.newest());
    List<SolutionComponent> components = solutions.components(installed.id()).stream().toList();

    assertThat(components)
        .extracting(SolutionComponent::type)
        .contains(
            ComponentType.TABLE,
            ComponentType.COLUMN,
            ComponentType.SECURITY_ROLE,
            ComponentType.PLUGIN_STEP);
    assertThat(solutions.components(new SolutionId(Tenant.named("nothing"))).items()).isEmpty();
  }

  @Test
  void componentTypesAreAnOpenSet() {
    assertThat(ComponentType.SECURITY_ROLE).hasToString("security role");
    assertThat(new ComponentType(10_042)).hasToString("component of type 10042");
    assertThat(new ComponentType(92)).isEqualTo(ComponentType.PLUGIN_STEP);
  }

  @Test
  void disabledStepIsEnabledAgainAndReadBack() {
    Solution installed = samples.install(samples.newest());
    cloud.dataverse().disableStep("Create of lead");
    PluginStep disabled =
        solutions.pluginSteps(installed.id()).stream()
            .filter(step -> !step.enabled())
            .findFirst()
            .orElseThrow();

    PluginStep enabled = solutions.enable(disabled);

    assertThat(enabled).isEqualTo(new PluginStep(disabled.id(), disabled.name(), true));
    assertThat(solutions.pluginSteps(installed.id())).allMatch(PluginStep::enabled);
    assertThat(solutions.enable(enabled).enabled()).isTrue();
  }

  @Test
  void lostAnswerToEnablingIsSentAgain() {
    Solution installed = samples.install(samples.newest());
    PluginStep step = solutions.pluginSteps(installed.id()).get(0);
    cloud.faults().next("dataverse", "PATCH", "sdkmessageprocessingsteps", new Fault.LostAnswer());

    assertThat(solutions.enable(step).enabled()).isTrue();
  }

  @Test
  void stepThatDoesNotExistIsNotFoundAndNotCreated() {
    PluginStep nobody = new PluginStep(Tenant.named("no step"), "none", false);

    assertThatThrownBy(() -> solutions.enable(nobody)).isInstanceOf(NotFoundException.class);
    assertThat(cloud.dataverse().rows("sdkmessageprocessingstep")).isEmpty();
  }

  @Test
  void enablingNeedsTheRightToWriteSteps() {
    Solution installed = samples.install(samples.newest());
    PluginStep step = solutions.pluginSteps(installed.id()).get(0);
    cloud
        .faults()
        .next(
            "dataverse", "PATCH", "sdkmessageprocessingsteps", Samples.refusal(403, "0x80040220"));

    assertThatThrownBy(() -> solutions.enable(step)).isInstanceOf(PermissionException.class);
  }

  private List<String> names(SolutionFilter filter) {
    return solutions.list(filter).stream().map(Solution::uniqueName).toList();
  }
}
