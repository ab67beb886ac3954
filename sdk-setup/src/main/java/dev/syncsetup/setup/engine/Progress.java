package dev.syncsetup.setup.engine;

import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepPreflight;
import dev.syncsetup.setup.report.StepReport;
import java.util.List;
import java.util.OptionalDouble;

/** Hears how a run goes. */
public interface Progress {

  void checked(List<StepPreflight> preflight);

  void started(SetupStep step);

  void waiting(SetupStep step, String awaited, OptionalDouble percent);

  void ended(StepReport report);
}
