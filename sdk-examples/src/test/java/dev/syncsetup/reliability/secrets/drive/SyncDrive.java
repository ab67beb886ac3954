package dev.syncsetup.reliability.secrets.drive;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.marketo.crmsync.followup.FollowUp;
import dev.syncsetup.reliability.secrets.search.Place;
import dev.syncsetup.setup.Irreversible;
import dev.syncsetup.setup.NewSyncUser;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.SyncFilter;
import dev.syncsetup.setup.SyncSetup;
import dev.syncsetup.setup.canary.Canary;
import dev.syncsetup.setup.canary.CanaryState;
import dev.syncsetup.testing.SampleSolution;
import dev.syncsetup.testing.SimulatedCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The set-up of the sync in all its variants, and what comes after it. */
final class SyncDrive {
  private static final SolutionPackage SOLUTION = sample();
  private static final FieldSelection FIELDS =
      FieldSelection.none()
          .and("lead", "firstname", "lastname", "emailaddress1")
          .and("contact", "firstname", "lastname", "emailaddress1");
  private static final Duration HOUR = Duration.ofHours(1);

  private final Rig rig;
  private final PlanRun runs;

  SyncDrive(Rig rig) {
    this.rig = rig;
    this.runs = new PlanRun(rig);
  }

  /** One run, begun as by a new process. */
  boolean run(boolean withPassword, CrmSyncSettings settings) {
    try (DynamicsClient dynamics = rig.administrator();
        MarketoClient marketo = rig.marketo(settings)) {
      SetupPlan plan = plan(withPassword, dynamics, marketo);
      boolean complete = runs.run(plan);
      rig.walk.from(plan);
      rig.walk.from(dynamics);
      rig.walk.from(marketo);
      return complete;
    }
  }

  /** Checks the connection from both sides, sends a canary, and renews the secret. */
  void after(boolean withPassword) {
    try (DynamicsClient dynamics = rig.administrator();
        MarketoClient marketo = rig.marketo(rig.relay())) {
      SetupPlan plan = plan(withPassword, dynamics, marketo);
      rig.attempt(() -> rig.heard.note(Place.REPORTS, plan.validateLocally()));
      rig.attempt(() -> rig.heard.note(Place.REPORTS, marketo.crmSync().validate(rig.form(false))));
      rig.attempt(() -> canary(plan.canary()));
      rig.attempt(() -> followUp(marketo));
      rig.walk.from(marketo);
    }
  }

  private void canary(Canary canary) {
    CanaryState state = canary.release("secrets");
    rig.heard.note(
        Place.REPORTS, canary.await(state, HOUR, l -> rig.heard.note(Place.PROGRESS, l)));
    rig.heard.note(Place.REPORTS, canary.remove(state));
    rig.walk.from(canary);
    rig.walk.from(state);
  }

  private void followUp(MarketoClient marketo) {
    FollowUp follow = FollowUp.of(marketo.crmSync(), rig.cloud.clock(), rig.cloud.clock()::sleep);
    rig.heard.note(
        Place.REPORTS,
        follow.awaitInitialSync(HOUR.multipliedBy(5), l -> rig.heard.note(Place.PROGRESS, l)));
    rig.heard.note(
        Place.REPORTS,
        follow.changeAuthentication(
            rig.form(false),
            rig.cloud.clock().instant(),
            "ops@contoso.com",
            HOUR,
            l -> rig.heard.note(Place.PROGRESS, l)));
    rig.walk.from(follow);
  }

  private SetupPlan plan(boolean withPassword, DynamicsClient dynamics, MarketoClient marketo) {
    SyncSetup.NeedsSyncUser start = SyncSetup.between(dynamics, marketo).installSolution(SOLUTION);
    SyncSetup.NeedsRole user =
        withPassword ? start.createSyncUser(newUser()) : start.createApplicationUser(Rig.CRM_APP);
    SyncSetup.NeedsConnection stage =
        user.assignSyncRole().configureMarketo().filterBy(SyncFilter.on("lead", "contact"));
    rig.walk.from(stage);
    return stage
        .connect(
            Rig.credentials(withPassword),
            Irreversible.acknowledge(rig.cloud.dataverseUrl().toString()))
        .selectFields(FIELDS)
        .enableSync("ops@contoso.com")
        .build();
  }

  private static NewSyncUser newUser() {
    return NewSyncUser.named("Marketo Sync")
        .userName("marketo.sync@contoso.com")
        .password(Secret.of(Rig.PASSWORD))
        .usageLocation("DE")
        .licence("DYN365_ENTERPRISE_SALES")
        .mailDetails("ops@contoso.com", SimulatedCloud.ADMINISTRATOR_USER);
  }

  private static SolutionPackage sample() {
    try {
      Path file = Files.createTempFile("solution", ".zip");
      try {
        return SolutionPackage.read(Files.write(file, SampleSolution.CONTOSO_NAMES.bytes()));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
