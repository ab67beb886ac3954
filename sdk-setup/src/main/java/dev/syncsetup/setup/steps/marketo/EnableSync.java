package dev.syncsetup.setup.steps.marketo;

import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.ConnectionView;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;

/** Starts the sync. The initial one takes hours to days, and is awaited with FollowUp, not here. */
public final class EnableSync implements Step {
  private final ConnectionView connection;
  private final String change;
  private boolean sent;

  public EnableSync(MarketoJourney journey) {
    this.connection = journey.connection();
    this.change = "starts the sync and has Marketo tell " + connection.wish().notifyAddress();
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "enable-sync",
        "Enable the sync and notify " + connection.wish().notifyAddress(),
        "Step 3: Connect; Step 3 of 3: Enable Sync",
        List.of("credentials are saved and fields are selected"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(connection.credentials(), whenConnected());
  }

  private Reading<Boolean> whenConnected() {
    return new Reading<>(() -> connection.isConnected() && connection.sync().get() != null);
  }

  @Override
  public Finding check() {
    return connection.wasConnectedBefore() || sent
        ? Standings.finding(connection.sync().get(), change)
        : Finding.missing(change);
  }

  @Override
  public void apply() {
    sent = true;
    connection.sync().know(connection.settings().enableSync(connection.wish().notifyAddress()));
  }

  @Override
  public Finding verify() {
    if (check() instanceof Finding.Missing) {
      connection.sync().forget();
    }
    return check();
  }
}
