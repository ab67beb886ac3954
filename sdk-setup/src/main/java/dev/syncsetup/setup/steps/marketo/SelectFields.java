package dev.syncsetup.setup.steps.marketo;

import dev.syncsetup.core.Origin;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.ConnectionView;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;

/** Selects the fields to sync, the filter column among them. */
public final class SelectFields implements Step {
  private final ConnectionView connection;
  private final String change;
  private boolean sent;

  public SelectFields(MarketoJourney journey) {
    this.connection = journey.connection();
    this.change = "selects " + connection.selection();
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "select-fields",
        "Select the fields to sync",
        "Step 3: Connect; Step 2 of 3: Select Fields to Sync, and Field Sync Details",
        List.of("the sync user can read the fields"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(connection.credentials(), whenConnected());
  }

  /** Before the connection Marketo has no fields to show. */
  private Reading<Boolean> whenConnected() {
    return new Reading<>(() -> connection.isConnected() && connection.fields().get() != null);
  }

  @Override
  public Finding check() {
    return connection.wasConnectedBefore() || sent
        ? observed(Standings.finding(connection.fields().get(), change))
        : Finding.missing(change);
  }

  /** What a person has confirmed is looked for; what shows is evidence, and proves neither way. */
  private Finding observed(Finding finding) {
    return finding instanceof Finding.Done done && done.origin() == Origin.PERSON
        ? Finding.done(done.origin(), done.evidence() + connection.filterFieldSeen().get())
        : finding;
  }

  @Override
  public void apply() {
    sent = true;
    connection.fields().know(connection.settings().selectFields(connection.selection()));
  }

  @Override
  public Finding verify() {
    if (check() instanceof Finding.Missing) {
      connection.fields().forget();
    }
    return check();
  }
}
