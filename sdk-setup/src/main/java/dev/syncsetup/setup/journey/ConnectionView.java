package dev.syncsetup.setup.journey;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.organization.Organization;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.marketo.crmsync.ConnectionType;
import dev.syncsetup.marketo.crmsync.CredentialsForm;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.marketo.crmsync.Standing;
import dev.syncsetup.marketo.observation.CrmAttachment;
import dev.syncsetup.setup.engine.Reading;
import java.util.Optional;

/** What is read about Marketo's side of the connection. */
public final class ConnectionView {
  private final MarketoJourney journey;
  private final Reading<Standing> credentials;
  private final Reading<CrmAttachment> attachment;
  private final Reading<Standing> fields;
  private final Reading<Standing> sync;
  private final Reading<String> filterFieldSeen;
  private final Reading<DynamicsClient> asSyncUser;
  private volatile boolean savedNow;

  ConnectionView(MarketoJourney journey) {
    this.journey = journey;
    this.credentials = new Reading<>(() -> settings().credentials(form()));
    this.attachment = new Reading<>(() -> journey.marketo().observation().crmAttachment());
    this.fields = new Reading<>(() -> settings().fields(selection()));
    this.sync = new Reading<>(() -> settings().sync(wish().notifyAddress()));
    this.filterFieldSeen = new Reading<>(() -> FilterField.seen(journey));
    this.asSyncUser = new Reading<>(() -> journey.dynamics().signedInAs(signIn()));
  }

  /** Whether Marketo has these credentials. */
  public Reading<Standing> credentials() {
    return credentials;
  }

  /** What Marketo's public API shows of a native CRM. */
  public Reading<CrmAttachment> attachment() {
    return attachment;
  }

  /** Whether the fields are selected; ask only when connected. */
  public Reading<Standing> fields() {
    return fields;
  }

  /** What Marketo's public API shows of the filter column; empty without a filter. */
  public Reading<String> filterFieldSeen() {
    return filterFieldSeen;
  }

  /** Whether the sync is on; ask only when connected. */
  public Reading<Standing> sync() {
    return sync;
  }

  /** The organisation as Marketo will see it; one client, so that its token is asked for once. */
  public Reading<DynamicsClient> asSyncUser() {
    return asSyncUser;
  }

  /** Notes that this run has saved the credentials, so that nothing can be selected or enabled. */
  public void saved(Standing standing) {
    credentials.know(standing);
    savedNow = isConnected();
  }

  /** Whether fields and switch may already stand as wished, so that looking makes sense. */
  public boolean wasConnectedBefore() {
    return isConnected() && !savedNow;
  }

  public boolean isConnected() {
    return credentials.get().state() == Standing.State.DONE;
  }

  public CrmSyncSettings settings() {
    return journey.marketo().crmSync();
  }

  public ConnectionWish wish() {
    return journey.wishes().connection().orElseThrow();
  }

  /** The form as far as it can be filled in now; the user name is empty until the user exists. */
  public CredentialsForm form() {
    Organization organization = journey.organization().get();
    return new CredentialsForm(
        organization.webUrl(),
        organization.serviceUrl(),
        userName(),
        organization.tenantId().toString(),
        wish().credentials());
  }

  /** The wished fields and, on every filtered table, the filter column. */
  public FieldSelection selection() {
    FieldSelection selection = wish().fields();
    for (String table : journey.wishes().filterTables()) {
      selection = selection.and(table, journey.names().filterColumn());
    }
    return selection;
  }

  /** How Marketo will sign in. */
  private EntraCredential signIn() {
    CrmCredentials credentials = wish().credentials();
    String tenant = journey.organization().get().tenantId().toString();
    Optional<Secret> password = credentials.password();
    return password.isEmpty()
        ? EntraCredential.clientSecret(tenant, credentials.clientId(), credentials.clientSecret())
        : EntraCredential.userPassword(
            tenant, credentials.clientId(), credentials.clientSecret(), userName(), password.get());
  }

  private String userName() {
    Optional<SystemUser> user = journey.user().row().get();
    boolean app = wish().credentials().type() == ConnectionType.SERVER_TO_SERVER;
    if (app) {
      return user.flatMap(SystemUser::email).orElse("");
    }
    SyncUserWish wished = journey.wishes().user();
    return wished instanceof SyncUserWish.Account account
        ? account.userName()
        : user.map(SystemUser::userName).orElse("");
  }
}
