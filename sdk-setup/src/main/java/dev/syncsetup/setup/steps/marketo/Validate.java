package dev.syncsetup.setup.steps.marketo;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.marketo.crmsync.ConnectionType;
import dev.syncsetup.marketo.crmsync.validation.ValidationCheck;
import dev.syncsetup.marketo.crmsync.validation.ValidationReport;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.ConnectionView;
import dev.syncsetup.setup.journey.ConsentRules;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Proves that Marketo will be able to sign in as the sync user, first from here and then through
 * Marketo's own validation.
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
    Optional<Finding> local = localFinding();
    if (local.isPresent()) {
      return local.get();
    }
    ValidationReport report = connection.settings().validate(connection.form());
    if (report.checks().isEmpty()) {
      return new Finding.InOtherHands("somebody to run Validate Sync Setup in Marketo");
    }
    return report.passed()
        ? Finding.done(report.origin(), "all seven checks passed")
        : Finding.blocked("Marketo's validation failed: " + failures(report));
  }

  @Override
  public boolean leavesNoTrace() {
    return true;
  }

  /** What a look from here shows; nothing when Marketo can be asked. */
  private Optional<Finding> localFinding() {
    Optional<String> nameless = namelessUser();
    if (nameless.isPresent()) {
      return nameless.map(Finding::blocked);
    }
    SystemUser user = journey.user().row().get().orElseThrow();
    try {
      SystemUserId signedIn = connection.asSyncUser().get().whoAmI().userId();
      return signedIn.equals(user.id())
          ? Optional.empty()
          : Optional.of(
              Finding.blocked(
                  "The credentials for Marketo belong to system user "
                      + signedIn
                      + ", but Marketo Config names "
                      + user.fullName()
                      + "."));
    } catch (PermissionException notYet) {
      // Servers remember a new user's missing rights for half a minute.
      return Optional.of(Finding.working("the sync user's rights to take effect"));
    }
  }

  private Optional<String> signInProblem() {
    if (connection.isConnected()) {
      return Optional.empty();
    }
    Optional<String> obstacle = ConsentRules.obstacle(journey).or(this::namelessUser);
    if (obstacle.isPresent() || !canExist()) {
      return obstacle;
    }
    try {
      connection.asSyncUser().get().signIn();
      return Optional.empty();
    } catch (AuthenticationException e) {
      return Optional.of("Marketo could not sign in with these credentials. " + e.getMessage());
    }
  }

  /** Whether a user that is there already has nothing that Marketo could call it by. */
  private Optional<String> namelessUser() {
    return journey
        .user()
        .row()
        .get()
        .filter(user -> connection.form().userName().isEmpty())
        .map(
            user ->
                user.fullName()
                    + " has no e-mail address, which Marketo asks for as user name. Set its"
                    + " primary e-mail in the Power Platform admin center.");
  }

  /** An app exists before the set-up; an account may be its work. */
  private boolean canExist() {
    return connection.wish().credentials().type() == ConnectionType.SERVER_TO_SERVER
        || journey.user().row().get().isPresent()
        || journey.user().account().get().isPresent();
  }

  private static String failures(ValidationReport report) {
    return report.checks().stream()
        .filter(check -> !check.passed())
        .map(check -> label(check) + ": " + check.message())
        .collect(Collectors.joining("; "));
  }

  private static String label(ValidationCheck check) {
    return check.number() + " " + check.label();
  }
}
