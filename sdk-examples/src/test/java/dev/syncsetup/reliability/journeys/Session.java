package dev.syncsetup.reliability.journeys;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.marketo.handoff.SheetSecrets;
import dev.syncsetup.reliability.Clients;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.marketo.admin.SimulatedAdmin;
import java.io.StringWriter;
import java.util.Optional;

/**
 * What one process holds while it goes on a journey: its clients, with nothing known yet. It is
 * never closed, as in a process that just ends; {@code http} may hand its connections on.
 */
public final class Session {
  private final SimulatedCloud cloud;
  private final DynamicsClient dynamics;
  private final MarketoClient marketo;
  private final StringWriter passwords = new StringWriter();

  /**
   * Opens the clients; nothing is sent.
   *
   * @param http beside the trust in the cloud's certificate
   * @param byOperator whether a person works on Marketo's screens, else the relay does
   */
  public Session(SimulatedCloud cloud, HttpCustomizer http, boolean byOperator) {
    this.cloud = cloud;
    this.dynamics = Clients.dynamics(cloud, http).build();
    MarketoClient.Builder instance = Clients.marketo(cloud, http);
    this.marketo = (byOperator ? instance.crmSync(person()) : instance).build();
  }

  public SimulatedCloud cloud() {
    return cloud;
  }

  public DynamicsClient dynamics() {
    return dynamics;
  }

  public MarketoClient marketo() {
    return marketo;
  }

  /** The file of initial passwords, to which each run of an import adds. */
  StringWriter passwords() {
    return passwords;
  }

  private CrmSyncSettings person() {
    SimulatedAdmin admin = new SimulatedAdmin(cloud.marketo(), cloud.clock());
    return CrmSyncSettings.byOperator(
        Operator.callback((sheet, secrets) -> work(admin, sheet, secrets)));
  }

  private static Optional<Confirmation> work(
      SimulatedAdmin admin, HandOffSheet sheet, SheetSecrets secrets) {
    return admin
        .work(sheet.toJson(), step -> secrets.reveal(sheet.steps().get(step - 1)).reveal())
        .map(word -> Confirmation.of(sheet, word.by(), word.at(), word.seen(), word.answers()));
  }
}
