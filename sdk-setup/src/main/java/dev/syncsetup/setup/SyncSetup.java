package dev.syncsetup.setup;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.setup.journey.MarketoNames;
import java.util.UUID;

/**
 * Builds the plan that sets up the synchronisation between Dynamics 365 and Marketo Engage.
 *
 * <p>Each stage offers only what may come next, so a wrong order does not compile. No call up to
 * {@code build()} sends anything. Stages are immutable: keep one in a variable and branch from it.
 */
public final class SyncSetup {
  private SyncSetup() {}

  /** Starts a plan for one organisation and one Marketo instance. */
  public static NeedsSolution between(DynamicsClient dynamics, MarketoClient marketo) {
    return new Stages.Start(dynamics, marketo, MarketoNames.standard());
  }

  /** Step 1 of the vendor's procedure: Marketo's solution in Dynamics. */
  public sealed interface NeedsSolution permits Stages.Start {

    /** Finds Marketo's parts by other names than those of the vendor's English pages. */
    NeedsSolution naming(MarketoNames names);

    /** Imports the package, or updates an older version. A newer installed version is refused. */
    NeedsSyncUser installSolution(SolutionPackage solution);

    /** Expects that somebody has installed the solution. */
    NeedsSyncUser useInstalledSolution();
  }

  /** Step 2: the identity Marketo signs in with. */
  public sealed interface NeedsSyncUser permits Stages.WithSolution {

    /**
     * Creates, licenses and awaits a Microsoft 365 account, for the connection with user name and
     * password.
     *
     * @throws IllegalArgumentException when the user lacks something
     */
    NeedsRole createSyncUser(NewSyncUser user);

    /** Creates the application user of an app registration, for server-to-server connection. */
    NeedsRole createApplicationUser(UUID applicationId);

    /**
     * As {@link #createApplicationUser(UUID)}.
     *
     * @throws IllegalArgumentException when the text is no client id
     */
    NeedsRole createApplicationUser(String applicationId);

    /**
     * Takes a user that is in the organisation already, whatever roles it has. An administrator is
     * refused all the same.
     */
    NeedsRole adoptSyncUser(String userName);
  }

  /** Step 2: the security role. */
  public sealed interface NeedsRole permits Stages.WithUser {

    /** Sets the user's language to English and assigns Marketo's role, in the right copy. */
    NeedsConfiguration assignSyncRole();
  }

  /** Step 2: Marketo Config. */
  public sealed interface NeedsConfiguration permits Stages.WithRole {

    /** Names the sync user in Marketo Config and publishes all customizations. */
    BeforeConnecting configureMarketo();
  }

  /** Everything in Dynamics is planned. A filter, if one is wished, is set up now or never. */
  public sealed interface BeforeConnecting extends NeedsConnection permits Stages.Configured {

    /** Adds the filter column before it is published and before Marketo is connected. */
    NeedsConnection filterBy(SyncFilter filter);
  }

  /** Step 3: Marketo's credentials. */
  public sealed interface NeedsConnection permits BeforeConnecting, Stages.Filtered {

    /**
     * Validates, and saves the credentials in Marketo. This can never be taken back.
     *
     * @throws IllegalArgumentException when the credentials do not fit the kind of sync user
     */
    NeedsFields connect(CrmCredentials credentials, Irreversible acknowledgement);

    /** A plan that stops before step 3. */
    SetupPlan build();
  }

  /** Step 3: the fields. */
  public sealed interface NeedsFields permits Stages.Connected {

    /** Selects fields to sync; the filter column is added by itself. */
    NeedsActivation selectFields(FieldSelection fields);
  }

  /** Step 3: the switch. */
  public sealed interface NeedsActivation permits Stages.WithFields {

    /**
     * Starts the sync, with which the plan ends. The initial sync then takes hours to days: await
     * it with {@link dev.syncsetup.marketo.crmsync.followup.FollowUp#awaitInitialSync}, and prove
     * with {@link SetupPlan#canary} that the sync flows.
     *
     * @param notifyAddress who is told when the initial sync has ended
     * @throws IllegalArgumentException when it is no e-mail address
     */
    Ready enableSync(String notifyAddress);
  }

  /** Nothing is missing. */
  public sealed interface Ready permits Stages.Complete {

    /** The complete plan. Sends nothing. */
    SetupPlan build();
  }
}
