package dev.syncsetup.marketo.crmsync.followup;

import dev.syncsetup.core.Sleeper;
import dev.syncsetup.marketo.crmsync.CredentialsForm;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * What comes after the sync was switched on. Nothing is stored: every call reads how things stand
 * and goes on from there, so that it can be made again after any interruption, in another process
 * or on another machine. A call ends when the caller's patience does, and says when to call again.
 *
 * <p>Where a person operates the screens, a call ends as soon as a sheet waits for confirmation;
 * calling again after the confirmation goes on, and calling a change again after it was DONE begins
 * it anew, since nobody can tell that it was made. Immutable and thread-safe; two changes at the
 * same time would switch the sync on and off under each other, so make one after the other.
 */
public final class FollowUp {
  private final CrmSyncSettings settings;
  private final Clock clock;
  private final Sleeper sleeper;
  private final SyncWaits waits;
  private final NextStepRequirements requirements;

  private FollowUp(
      CrmSyncSettings settings,
      Clock clock,
      Sleeper sleeper,
      SyncWaits waits,
      NextStepRequirements requirements) {
    this.settings = settings;
    this.clock = clock;
    this.sleeper = sleeper;
    this.waits = waits;
    this.requirements = requirements;
  }

  /** Follows up on these settings, with the documented waits and requirements. */
  public static FollowUp of(CrmSyncSettings settings, Clock clock, Sleeper sleeper) {
    return new FollowUp(
        settings, clock, sleeper, SyncWaits.documented(), NextStepRequirements.documented());
  }

  /** The same with other waits. */
  public FollowUp with(SyncWaits newWaits) {
    return new FollowUp(settings, clock, sleeper, newWaits, requirements);
  }

  /** The same with other requirements for the next steps. */
  public FollowUp with(NextStepRequirements newRequirements) {
    return new FollowUp(settings, clock, sleeper, waits, newRequirements);
  }

  /**
   * Awaits the first copy of the whole Dynamics database, which takes hours to days. Changes
   * nothing. Asks no more often than the sync's own cycle; with less patience than one cycle it
   * asks once.
   *
   * @param patience how long to wait at most; zero only looks
   * @param listener hears every answer, the last one too
   * @return how it stands; STILL_RUNNING and WITH_PERSON are no failures, call again later
   * @throws dev.syncsetup.core.errors.TransportException when the thread is interrupted
   */
  public InitialSyncProgress awaitInitialSync(
      Duration patience, Consumer<InitialSyncProgress> listener) {
    return new InitialSync(settings, waiting(patience), waits.cycle()).await(listener);
  }

  /**
   * Whether custom tables can be added to the sync now, and how a person does it; there is no
   * interface for it. Changes nothing.
   *
   * @param pluginVersion version of the installed solution, for example 5.0.2.1
   * @param tables what is known of the tables
   * @see <a
   *     href="https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/microsoft-dynamics-sync/microsoft-dynamics-sync-details/enable-sync-for-a-custom-entity">Enable
   *     Sync for a Custom Entity</a>
   */
  public NextStep customTables(String pluginVersion, List<CustomTable> tables) {
    return new NextSteps(requirements).customTables(look(), pluginVersion, tables);
  }

  /**
   * Whether the sync of campaigns can be switched on now, and how a person does it; there is no
   * interface for it. Changes nothing.
   *
   * @param pluginVersion version of the installed solution, for example 5.0.2.1
   * @see <a
   *     href="https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/microsoft-dynamics-sync/microsoft-dynamics-sync-details/enable-campaign-sync">Enable
   *     Campaign Sync</a>
   */
  public NextStep campaignSync(String pluginVersion) {
    return new NextSteps(requirements).campaignSync(look(), pluginVersion);
  }

  /**
   * Takes columns out of Dynamics without stopping the sync for good, in the documented order:
   * switch the sync off, delete the columns, save the selection without them, switch it on. Where
   * the sync is on and none of the fields is selected, the columns are deleted and nothing else is
   * done. A sync that has never been on stays off.
   *
   * @param fields the columns
   * @param deletion deletes them in Dynamics; must be harmless when they are gone already
   * @param notifyAddress for switching the sync on again
   * @param patience how long to wait at most, should the sync have to stay off for a while
   * @param listener hears every stage, the last one too
   * @return DONE, or what it waits for; then call again with the same arguments
   * @throws dev.syncsetup.core.errors.ConflictException before anything is changed, when a field
   *     waits to be synced and cannot be deselected
   * @throws SyncLeftOffException when something failed and the sync is off
   * @see <a
   *     href="https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/microsoft-dynamics-sync/microsoft-dynamics-sync-details/microsoft-dynamics-sync-field-sync/editing-fields-to-sync-before-deleting-them-in-dynamics">Editing
   *     Fields to Sync Before Deleting Them in Dynamics</a>
   */
  public ChangeProgress removeFields(
      FieldSelection fields,
      Runnable deletion,
      String notifyAddress,
      Duration patience,
      Consumer<ChangeProgress> listener) {
    return new FieldRemoval(settings, change(notifyAddress, patience, listener))
        .run(fields, deletion);
  }

  /**
   * Changes how Marketo signs in, or gives it a new secret, in the documented order: switch the
   * sync off, reconfigure, wait fifteen minutes, switch it on. The credentials are validated before
   * the sync is switched off, and sent at most once in a call. A sync that has never been on stays
   * off.
   *
   * <p>Marketo shows no secrets, so what was done before is told by its time: a change after {@code
   * wishedAt} with the same organisation, user and app is taken for this one and not sent again.
   *
   * @param form all credentials, for the same organisation
   * @param wishedAt when the wish arose, for example when the new secret was created; the same in
   *     every call for the same change
   * @param notifyAddress for switching the sync on again
   * @param patience how long to wait at most; with less than fifteen minutes the call ends WAITING
   * @param listener hears every stage, the last one too
   * @return DONE, or what it waits for; then call again with the same arguments
   * @throws dev.syncsetup.core.errors.ServiceException before anything is changed, when the
   *     credentials do not pass validation; the message names the checks
   * @throws SyncLeftOffException when something failed and the sync is off
   * @see <a
   *     href="https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/microsoft-dynamics-sync/sync-setup/reconfigure-dynamics-authentication-method">Reconfigure
   *     Dynamics Authentication Method</a>
   */
  public ChangeProgress changeAuthentication(
      CredentialsForm form,
      Instant wishedAt,
      String notifyAddress,
      Duration patience,
      Consumer<ChangeProgress> listener) {
    return new AuthenticationChange(settings, change(notifyAddress, patience, listener))
        .run(form, wishedAt);
  }

  private InitialSyncProgress look() {
    return awaitInitialSync(Duration.ZERO, progress -> {});
  }

  private PausedChange change(
      String notifyAddress, Duration patience, Consumer<ChangeProgress> listener) {
    return new PausedChange(settings, waiting(patience), waits, notifyAddress, listener);
  }

  private Waiting waiting(Duration patience) {
    return new Waiting(clock, sleeper, patience);
  }
}
