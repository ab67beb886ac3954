package dev.syncsetup.setup.engine;

import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepPreflight;
import dev.syncsetup.setup.report.StepReport;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What was told about a run. */
class Heard implements Progress {
  final List<String> events = new ArrayList<>();

  @Override
  public void checked(List<StepPreflight> preflight) {
    events.add("checked " + preflight.size());
  }

  @Override
  public void started(SetupStep step) {
    events.add("started " + step.id());
  }

  @Override
  public void waiting(SetupStep step, String awaited, OptionalDouble percent) {
    events.add(step.id() + " waits for " + awaited);
  }

  @Override
  public void ended(StepReport report) {
    events.add(report.step().id() + " " + report.outcome());
  }
}
