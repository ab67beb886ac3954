package dev.syncsetup.setup.steps.marketo;

import dev.syncsetup.core.spi.Endpoints;
import dev.syncsetup.dynamics.organization.Organization;
import dev.syncsetup.marketo.crmsync.Standing;
import dev.syncsetup.marketo.observation.CrmAttachment;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.ConnectionView;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.report.SetupStep;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Gives Marketo the credentials. The one step that can never be taken back. */
public final class Connect implements Step {
  private final MarketoJourney journey;
  private final ConnectionView connection;
  private final Reading<Optional<String>> attachedElsewhere;

  public Connect(MarketoJourney journey) {
    this.journey = journey;
    this.connection = journey.connection();
    this.attachedElsewhere = new Reading<>(this::attached);
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "connect",
        "Save the credentials in Marketo for " + connection.wish().acknowledgedUrl(),
        "Step 3: Connect; Step 1 of 3: Enter Credentials",
        List.of(
            "the acknowledged address is the one the organisation itself reports",
            "Marketo is attached to no CRM yet",
            "the validation has passed"),
        true);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(journey.organization(), connection.credentials(), attachedElsewhere);
  }

  @Override
  public Finding check() {
    Optional<String> obstacle = wrongAddress().or(attachedElsewhere::get);
    return obstacle
        .map(Finding::blocked)
        .orElseGet(
            () ->
                Standings.finding(
                    connection.credentials().get(), "saves the credentials in Marketo, for good"));
  }

  @Override
  public void apply() {
    connection.saved(connection.settings().saveCredentials(connection.form()));
  }

  /** The save has told how it ended; a lost answer is settled by asking. */
  @Override
  public Finding verify() {
    if (connection.credentials().get().state() == Standing.State.OPEN) {
      connection.credentials().forget();
    }
    return Standings.finding(
        connection.credentials().get(), "saves the credentials in Marketo, for good");
  }

  private Optional<String> wrongAddress() {
    Organization organization = journey.organization().get();
    URI acknowledged = connection.wish().acknowledgedUrl();
    if (origin(acknowledged).equals(origin(organization.webUrl()))) {
      return Optional.empty();
    }
    return Optional.of(
        "The acknowledged address is "
            + acknowledged
            + ", but the organisation reports "
            + organization.webUrl()
            + ". A wrong address in Marketo costs the subscription: acknowledge the right one.");
  }

  private Optional<String> attached() {
    if (connection.credentials().get().state() != Standing.State.OPEN) {
      return Optional.empty();
    }
    CrmAttachment attachment = connection.attachment().get();
    CrmAttachment.Verdict verdict = attachment.verdict();
    boolean attached =
        verdict == CrmAttachment.Verdict.ATTACHED
            || verdict == CrmAttachment.Verdict.DYNAMICS_SCHEMA_PRESENT;
    return !attached
        ? Optional.empty()
        : Optional.of(
            "This Marketo instance is attached to a CRM already ("
                + String.join("; ", attachment.evidence())
                + "). An instance that was synchronised once can only be replaced, not connected"
                + " again.");
  }

  private static String origin(URI address) {
    return Endpoints.origin("The organisation's address", address).toString();
  }
}
