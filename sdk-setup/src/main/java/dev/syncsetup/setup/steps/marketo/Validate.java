package dev.syncsetup.setup.steps.marketo;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.marketo.crmsync.ConnectionType;
import dev.syncsetup.marketo.crmsync.validation.SevenChecks;
import dev.syncsetup.marketo.crmsync.validation.ValidationReport;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.ConnectionView;
import dev.syncsetup.setup.journey.ConsentRules;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.validation.CheckLines;
import dev.syncsetup.setup.validation.LocalValidation;
import dev.syncsetup.setup.validation.SyncUserRules;
import java.util.List;
import java.util.Optional;

/**
 * Runs the seven checks of Marketo's validation, first from here, and when all pass, in Marketo.
 */
public final class Validate implements Step {
  private final MarketoJourney journey;
  private final ConnectionView connection;
  private final Reading<Optional<String>> early;
  private boolean asked;

  public Validate(MarketoJourney journey) {
    this.journey = journey;
    this.connection = journey.connection();
    this.early = new Reading<>(this::signInProblem);
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "validate",
        "Validate the sync setup",
        "Validate Microsoft Dynamics Sync",
        List.of(
            "the app is registered and an administrator has consented to " + ConsentRules.SCOPE,
            "the client secret (and password) for Marketo is accepted by Entra ID, without"
                + " multi-factor authentication",
            "the sync user is enabled and, for the server-to-server connection, has an e-mail"
                + " address",
            "the custom sync filter, if one is wished, is published"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(journey.organization(), journey.user().row(), connection.credentials(), early);
  }

  @Override
  public Finding check() {
    if (connection.isConnected()) {
      return Finding.done(
          connection.credentials().get().origin(), "Marketo is connected as this sync user");
    }
    return early
        .get()
        .map(Finding::blocked)
        .orElseGet(() -> Finding.missing("runs the seven checks of Marketo's validation"));
  }

  @Override
  public void apply() {
    asked = true;
  }

  @Override
  public Finding verify() {
    if (!asked) {
      return check();
    }
    LocalValidation local = LocalValidation.of(journey);
    if (local.awaitsRights()) {
      return Finding.working("the sync user's rights to take effect");
    }
    return local.report().passed()
        ? inMarketo(local.report())
        : Finding.blocked(
            "Marketo was not asked, because a check fails from here. "
                + CheckLines.of(local.report()));
  }

  private Finding inMarketo(ValidationReport local) {
    ValidationReport report = connection.settings().validate(connection.form());
    if (report.checks().isEmpty()) {
      return new Finding.InOtherHands(
          "somebody to run Validate Sync Setup in Marketo; from here all seven checks pass: "
              + CheckLines.of(local));
    }
    return report.passed()
        ? Finding.done(
            report.origin(),
            "all seven checks passed, from here and in Marketo: " + CheckLines.of(report))
        : Finding.blocked("Marketo's validation failed: " + CheckLines.compared(local, report));
  }

  @Override
  public boolean leavesNoTrace() {
    return true;
  }

  /** What shows before the steps ahead have run. */
  private Optional<String> signInProblem() {
    if (connection.isConnected()) {
      return Optional.empty();
    }
    Optional<String> obstacle =
        named(SevenChecks.SYNC_USER_ROLE, ConsentRules.obstacle(journey))
            .or(() -> named(SevenChecks.USERNAME_AND_PASSWORD, SyncUserRules.nameless(journey)));
    return obstacle.isPresent() || !canExist()
        ? obstacle
        : named(SevenChecks.USERNAME_AND_PASSWORD, refusal());
  }

  private Optional<String> refusal() {
    try {
      connection.asSyncUser().get().signIn();
      return Optional.empty();
    } catch (AuthenticationException e) {
      return Optional.of("Marketo could not sign in with these credentials. " + e.getMessage());
    }
  }

  /** An app exists before the set-up; an account may be its work. */
  private boolean canExist() {
    return connection.wish().credentials().type() == ConnectionType.SERVER_TO_SERVER
        || journey.user().row().get().isPresent()
        || journey.user().account().get().isPresent();
  }

  private static Optional<String> named(String label, Optional<String> problem) {
    return problem.map(text -> CheckLines.named(SevenChecks.failed(label, text)) + ": " + text);
  }
}
