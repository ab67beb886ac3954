package dev.syncsetup.marketo.crmsync.followup;

import dev.syncsetup.core.Origin;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.marketo.crmsync.CredentialsForm;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.crmsync.Standing;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import dev.syncsetup.marketo.crmsync.validation.ValidationReport;
import java.time.Instant;
import java.util.stream.Collectors;

/** Disable, reconfigure, wait, enable. */
final class AuthenticationChange {
  private final CrmSyncSettings settings;
  private final PausedChange change;

  AuthenticationChange(CrmSyncSettings settings, PausedChange change) {
    this.settings = settings;
    this.change = change;
  }

  ChangeProgress run(CredentialsForm form, Instant wishedAt) {
    SyncStatus before = settings.status();
    if (before.authenticationChangedAt().filter(at -> !at.isBefore(wishedAt)).isPresent()) {
      Standing now = settings.credentials(form);
      if (now.state() == Standing.State.DONE) {
        return before.isOn()
            ? change.nothingToDo(before, now.evidence())
            : change.run(before, () -> now);
      }
    }
    if (before.origin() != Origin.PERSON) {
      requireValid(settings.validate(form));
    }
    return change.run(before, () -> settings.reconfigureAuthentication(form));
  }

  /** Better than to find out with the sync off. A person sees the checks on the screen itself. */
  private static void requireValid(ValidationReport report) {
    if (!report.passed()) {
      String failed =
          report.checks().stream()
              .filter(check -> !check.passed())
              .map(check -> check.number() + " " + check.label() + ": " + check.message())
              .collect(Collectors.joining(" "));
      throw new ServiceException(
          "Marketo cannot sign in with these credentials; nothing was changed. " + failed,
          new ServiceException.Details(
              "Marketo's CRM settings",
              "changeAuthentication",
              200,
              "validationFailed",
              null,
              false));
    }
  }
}
