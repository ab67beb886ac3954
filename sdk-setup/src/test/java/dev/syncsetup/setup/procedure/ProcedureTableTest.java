package dev.syncsetup.setup.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.setup.Onboarding;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.SyncFilter;
import dev.syncsetup.setup.procedure.ProcedureTable.Row;
import dev.syncsetup.setup.report.Notice;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.sales.SalesPlans;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/procedure.md promises nothing that no test holds, and forgets nothing that a plan says. */
class ProcedureTableTest {
  private static final List<Row> ROWS = ProcedureTable.rows();
  private static final Map<String, List<String>> TESTS = DocumentedTests.rowsByTest();

  @Test
  void everyRowHasAnIdOfItsOwn() {
    assertThat(ROWS).hasSizeGreaterThan(120);
    assertThat(ROWS).extracting(Row::id).doesNotHaveDuplicates();
  }

  @Test
  void everyRowIsHeldByATest() {
    Set<String> held = TESTS.values().stream().flatMap(List::stream).collect(Collectors.toSet());

    assertThat(ROWS).extracting(Row::id).allSatisfy(id -> assertThat(held).contains(id));
  }

  @Test
  void everyTestARowNamesExistsAndHoldsThatRow() {
    for (Row row : ROWS) {
      for (String test : row.tests()) {
        assertThat(TESTS).as("row " + row.id()).containsKey(test);
        assertThat(TESTS.get(test)).as("rows held by " + test).contains(row.id());
      }
    }
  }

  @Test
  void everyAnnotationNamesARowThatNamesTheTest() {
    Set<String> named = new HashSet<>();
    ROWS.forEach(row -> row.tests().forEach(test -> named.add(row.id() + " " + test)));

    TESTS.forEach(
        (test, ids) ->
            assertThat(ids)
                .as("annotation of " + test)
                .allSatisfy(id -> assertThat(named).contains(id + " " + test)));
  }

  @Test
  void everyStepNamedIsAStepOfAPlanAndNoneIsForgotten() {
    Set<String> steps = new LinkedHashSet<>();
    Set<String> withPrerequisites = new LinkedHashSet<>();
    for (SetupPlan plan : plans()) {
      for (SetupStep step : plan.steps()) {
        steps.add(step.id());
        if (!step.prerequisites().isEmpty()) {
          withPrerequisites.add(step.id());
        }
      }
    }

    assertThat(named("step")).hasSameElementsAs(steps);
    assertThat(withPrerequisites).containsAll(named("prerequisite of"));
  }

  @Test
  void everyNoticeNamedIsANoticeOfAPlanAndNoneIsForgotten() {
    Set<String> notices = new LinkedHashSet<>();
    plans().forEach(plan -> plan.notices().stream().map(Notice::id).forEach(notices::add));

    assertThat(named("notice")).hasSameElementsAs(notices);
  }

  @Test
  void everyPartOfTheImportNamedIsOne() {
    assertThat(named("import")).containsExactlyInAnyOrder("file", "accounts", "users", "sheet");
  }

  private static Set<String> named(String kind) {
    return ROWS.stream()
        .flatMap(row -> row.ids(kind))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A plan of each variant, with everything that is optional. */
  private static List<SetupPlan> plans() {
    try (Onboarding onboarding = new Onboarding()) {
      List<SetupPlan> plans = new ArrayList<>();
      plans.add(onboarding.serverToServer());
      plans.add(onboarding.userWithPassword());
      plans.add(
          onboarding.connect(
              onboarding
                  .start()
                  .useInstalledSolution()
                  .adoptSyncUser(Onboarding.SYNC_USER)
                  .assignSyncRole()
                  .configureMarketo()
                  .filterBy(SyncFilter.on("lead")),
              Onboarding.personCredentials()));
      plans.addAll(SalesPlans.all(onboarding.dynamics));
      return plans;
    }
  }
}
