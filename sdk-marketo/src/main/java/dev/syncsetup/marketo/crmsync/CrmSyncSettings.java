package dev.syncsetup.marketo.crmsync;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.marketo.crmsync.status.SyncFailure;
import dev.syncsetup.marketo.crmsync.status.SyncField;
import dev.syncsetup.marketo.crmsync.status.SyncStatus;
import dev.syncsetup.marketo.crmsync.validation.ValidationReport;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.marketo.internal.relay.RelayAddress;
import dev.syncsetup.marketo.spi.ClientContext;
import java.net.URI;
import java.util.List;

/**
 * The screens Admin &gt; CRM &gt; Microsoft Dynamics of Marketo. Marketo has no public API for
 * them: either a person operates them from sheets, or a relay that somebody runs does. Every answer
 * says which ({@link Standing#origin()}).
 *
 * <p>{@link #credentials}, {@link #fields} and {@link #sync} only look. {@link #saveCredentials},
 * {@link #selectFields} and {@link #enableSync} act; calling one again when it is done already does
 * no harm. The order is that of the screens: credentials, fields, sync. Thread-safe.
 *
 * @see <a
 *     href="https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/microsoft-dynamics-sync/sync-setup/microsoft-dynamics-365-with-s2s-connection/step-3-of-3-connect">Step
 *     3 of 3: Connect</a>
 */
public interface CrmSyncSettings {

  /**
   * A person operates the screens from precise sheets.
   *
   * <p>What a person confirms has the origin PERSON. Where the settings belong to a {@link
   * dev.syncsetup.marketo.MarketoClient}, saved credentials are also looked for through Marketo's
   * public REST API, and a confirmation that this contradicts is reported as contradicted.
   */
  static CrmSyncSettings byOperator(Operator operator) {
    return new OperatorSettings(operator);
  }

  /**
   * A relay operates the screens; it serves the contract crm-sync-settings.openapi.yaml, which is
   * published with this module and is not an Adobe API.
   *
   * @param relay its address, with or without /crm-sync/v1; there is no default
   * @param tokens tokens for the relay only
   * @throws IllegalArgumentException when the address is not https (http is allowed for loopback)
   *     or a host of Adobe's
   */
  static CrmSyncSettings overHttp(URI relay, TokenProvider tokens) {
    return new RelaySettings(RelayAddress.baseUrl(relay), tokens);
  }

  /**
   * Runs the seven checks of "Validate Sync Setup" with these credentials; saves nothing.
   *
   * @return no checks while a person has the sheet and has not answered
   */
  ValidationReport validate(CredentialsForm form);

  /**
   * How step 1, Enter Credentials, stands; changes nothing.
   *
   * @return CONTRADICTED when another organisation, another user or another CRM is connected, and
   *     when a person has confirmed what Marketo does not show
   */
  Standing credentials(CredentialsForm form);

  /**
   * Step 1, Enter Credentials. It cannot be undone: Marketo starts to change its schema, and a
   * wrong organisation URL spoils the instance for good. Sent at most once: when the outcome is
   * unknown, it is read instead of sent again.
   *
   * @return DONE, or, with a person, HANDED_OVER or CONTRADICTED
   * @throws dev.syncsetup.core.errors.ConflictException when other credentials have been saved
   * @throws dev.syncsetup.core.errors.TransportException when the outcome is unknown and nothing is
   *     to be seen yet; look at {@link #credentials} before calling again
   */
  Standing saveCredentials(CredentialsForm form);

  /**
   * How step 2, Select Fields to Sync, stands; changes nothing. DONE when every wished field is
   * selected and the screen was saved, whatever else is selected.
   */
  Standing fields(FieldSelection selection);

  /**
   * Step 2, Select Fields to Sync: adds to what is selected, deselects nothing.
   *
   * @throws dev.syncsetup.core.errors.NotFoundException when the sync user cannot read one of the
   *     fields; the message names them, and nothing was saved
   */
  Standing selectFields(FieldSelection selection);

  /** How step 3, Enable Sync, stands; changes nothing. DONE when the sync is switched on. */
  Standing sync(String notifyAddress);

  /**
   * Step 3, Enable Sync. The first time, Marketo copies the whole Dynamics database, which takes
   * hours to days and does not look for duplicates; it writes to the address when that is done.
   *
   * @throws dev.syncsetup.marketo.crmsync.status.SyncHeldException when the way to sign in was
   *     changed a moment ago; it says when to call again
   */
  Standing enableSync(String notifyAddress);

  /**
   * The fields the screen offers, which are those the sync user can read.
   *
   * @throws UnsupportedOperationException when a person operates the screens: a list of hundreds of
   *     fields is read on the screen, not copied from it
   * @throws dev.syncsetup.core.errors.ConflictException when no credentials have been saved
   */
  List<SyncField> fieldList();

  /**
   * Takes fields out of the selection, which is what a column needs before it is deleted in
   * Dynamics. The values that are in Marketo stay there and go stale. Fields that are not selected
   * are left alone, so calling it again does no harm.
   *
   * @throws dev.syncsetup.core.errors.ConflictException when the sync is on, or a field is queued;
   *     nothing was changed
   */
  Standing deselectFields(FieldSelection fields);

  /**
   * Whether the sync runs, and how much waits. It runs in cycles with a pause of five minutes:
   * asking more often gives the same answer.
   *
   * @return UNKNOWN where a person operates the screens and has not said
   */
  SyncStatus status();

  /**
   * Records that could not be synced, oldest first.
   *
   * @throws UnsupportedOperationException when a person operates the screens: the tab "Sync Errors"
   *     can be searched and exported there
   */
  Page<SyncFailure> failures();

  /**
   * How the first copy stands; changes nothing. DONE when it is complete. With a person, that is
   * the e-mail Marketo writes, since no public interface tells.
   */
  Standing initialSync();

  /** As {@link #initialSync}; gives the person, if a person it is, the sheet to confirm. */
  Standing watchInitialSync();

  /**
   * Switches the sync off. Dynamics keeps its changes, and they are caught up after the next {@link
   * #enableSync}. Calling it again does no harm.
   */
  Standing disableSync();

  /**
   * Changes how Marketo signs in, or renews the secrets: the tab "Reconfigure New Auth Method". The
   * sync must be off, and must stay off for fifteen minutes afterwards. The organisation cannot be
   * changed. Sending the same again is harmless and starts the fifteen minutes anew.
   *
   * @throws dev.syncsetup.core.errors.ConflictException when the sync is on, nothing is connected
   *     yet, or another organisation is; nothing was changed
   */
  Standing reconfigureAuthentication(CredentialsForm form);

  /**
   * The same settings as part of a client, called once when the client is built: they may then use
   * its connections and observe its instance. These settings stay as they are.
   */
  default CrmSyncSettings joining(ClientContext client) {
    return this;
  }
}
