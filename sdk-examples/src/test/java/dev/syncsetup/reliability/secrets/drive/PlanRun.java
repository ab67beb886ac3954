package dev.syncsetup.reliability.secrets.drive;

import dev.syncsetup.reliability.secrets.search.Heard;
import dev.syncsetup.reliability.secrets.search.Place;
import dev.syncsetup.setup.SetupListener;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.report.PreflightReport;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.report.StepReport;
import java.util.OptionalDouble;

/** Runs a plan and notes everything it says. */
final class PlanRun {
  private final Rig rig;
  private final Heard heard;

  PlanRun(Rig rig) {
    this.rig = rig;
    this.heard = rig.heard;
  }

  /** Whether nothing is left to do. */
  boolean run(SetupPlan plan) {
    boolean[] complete = {false};
    rig.attempt(
        () -> {
          heard.note(Place.REPORTS, plan.steps() + "\n" + plan.notices());
          SetupReport report = plan.run(new Noting());
          heard.note(Place.REPORTS, report);
          heard.note(Place.REPORTS, report.toJson());
          heard.note(Place.REPORTS, report.toMarkdown());
          rig.walk.from(report);
          complete[0] = report.isComplete();
          SetupReport unused = report.orThrow();
        });
    return complete[0];
  }

  private final class Noting implements SetupListener {
    @Override
    public void preflightEnded(PreflightReport report) {
      heard.note(Place.PROGRESS, report);
      rig.walk.from(report);
    }

    @Override
    public void stepStarted(SetupStep step) {
      heard.note(Place.PROGRESS, step);
    }

    @Override
    public void stepWaiting(SetupStep step, String awaited, OptionalDouble percent) {
      heard.note(Place.PROGRESS, step + " " + awaited + " " + percent);
    }

    @Override
    public void stepEnded(StepReport report) {
      heard.note(Place.PROGRESS, report);
    }
  }
}
