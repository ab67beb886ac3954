package dev.syncsetup.setup;

import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.marketo.handoff.SheetSecrets;
import dev.syncsetup.setup.report.SetupReport;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.testing.marketo.admin.Mood;
import dev.syncsetup.testing.marketo.admin.SimulatedAdmin;
import java.util.Optional;

/** A tenant whose Marketo screens a simulated person operates, in one mood or another. */
public final class AdminDesk implements AutoCloseable {
  public final Onboarding onboarding =
      new Onboarding(CrmSyncSettings.byOperator(Operator.callback(this::person)));

  public final SimulatedAdmin admin =
      new SimulatedAdmin(onboarding.cloud.marketo(), onboarding.cloud.clock());

  /** Runs the plan server to server; the person is careful, and in the mood from this step on. */
  public SetupReport run(String step, Mood mood) {
    admin.mood(Mood.CAREFUL);
    return onboarding
        .serverToServer()
        .run(
            new SetupListener() {
              @Override
              public void stepStarted(SetupStep started) {
                if (started.id().equals(step)) {
                  admin.mood(mood);
                }
              }
            });
  }

  private Optional<Confirmation> person(HandOffSheet sheet, SheetSecrets secrets) {
    return admin
        .work(sheet.toJson(), step -> secrets.reveal(sheet.steps().get(step - 1)).reveal())
        .map(word -> Confirmation.of(sheet, word.by(), word.at(), word.seen(), word.answers()));
  }

  @Override
  public void close() {
    onboarding.close();
  }
}
