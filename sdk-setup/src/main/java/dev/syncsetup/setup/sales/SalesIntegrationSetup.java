package dev.syncsetup.setup.sales;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.directory.NewAccount;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.setup.SetupPlan;
import dev.syncsetup.setup.sales.journey.SalesNames;
import dev.syncsetup.setup.sales.journey.SignInProof;
import java.util.UUID;

/**
 * Builds the plan that sets up the accounts for integrating Business Central with Dynamics 365
 * Sales: with an account that signs in with its password (the procedure of 2019, still the one for
 * Business Central on premises without Entra sign-in), or with an application user.
 *
 * <p>Each stage offers only what may come next, so a wrong order does not compile. No call up to
 * {@code build()} sends anything. Stages are immutable: keep one in a variable and branch from it.
 */
public final class SalesIntegrationSetup {
  private SalesIntegrationSetup() {}

  /** Starts a plan for one organisation. */
  public static NeedsAdministrator on(DynamicsClient dynamics) {
    return new SalesStages.Start(dynamics, SalesNames.standard());
  }

  /** Who sets up the connection. */
  public sealed interface NeedsAdministrator permits SalesStages.Start {

    /** Finds roles and users by other names than those of Microsoft's English pages. */
    NeedsAdministrator naming(SalesNames names);

    /**
     * The person who connects Business Central, a user of the organisation. The run gives it the
     * roles that the procedure asks for and takes none away: System Administrator, and for an
     * account that synchronises with a password also System Customizer and one ordinary role.
     *
     * @throws IllegalArgumentException when it is no user principal name
     */
    NeedsIdentity administrator(String userName);
  }

  /** Who synchronises; never the administrator. */
  public sealed interface NeedsIdentity permits SalesStages.WithAdministrator {

    /**
     * Creates, licenses and awaits a dedicated Microsoft 365 account.
     *
     * @param licence part number such as DYN365_ENTERPRISE_SALES, or SKU id
     * @throws IllegalArgumentException when it is the administrator, or something of the account
     *     cannot be right
     */
    NeedsRoles createIntegrationUser(NewAccount account, String licence);

    /**
     * Takes a user that is in the organisation already, whatever roles it has. A System
     * Administrator is refused all the same.
     *
     * @throws IllegalArgumentException when it is the administrator, or no user principal name
     */
    NeedsRoles adoptIntegrationUser(String userName);

    /**
     * Expects the application user that Business Central makes by itself while it is connected;
     * today's way.
     */
    NeedsConnection useApplicationUser();

    /**
     * Creates the application user of an app registration of one's own, as Business Central on
     * premises needs.
     */
    NeedsConnection createApplicationUser(UUID applicationId);
  }

  /** The roles without which the integration user cannot work in the organisation. */
  public sealed interface NeedsRoles permits SalesStages.WithPerson {

    /**
     * Gives the integration user these roles; Business Central adds those it needs itself.
     *
     * @throws IllegalArgumentException when no role is named
     */
    BeforeConnecting assignRoles(String... names);
  }

  /** The integration user is planned. */
  public sealed interface BeforeConnecting extends NeedsPersonConnection
      permits SalesStages.WithRoles {

    /** Signs in as the integration user before Business Central has to. */
    NeedsPersonConnection proveSignIn(SignInProof proof);
  }

  /** The connection, for an account. */
  public sealed interface NeedsPersonConnection permits BeforeConnecting, SalesStages.Proved {

    /**
     * Connecting has no public API: the operator gets a sheet and confirms that the connection
     * works. Until then a run ends with WAITING and changes nothing that comes after it.
     */
    NeedsNonInteractive connectionConfirmedBy(Operator operator);

    /** A plan that stops before the connection. */
    SetupPlan build();
  }

  /** The connection works: only now may the integration user change its access mode. */
  public sealed interface NeedsNonInteractive permits SalesStages.Connected {

    /** Keeps people from working as the integration user. */
    BeforeReleasing makeNonInteractive();
  }

  /** A non-interactive user needs no licence. */
  public sealed interface BeforeReleasing extends Ready permits SalesStages.NonInteractive {

    /**
     * Takes a licence from the integration user in the end.
     *
     * @param licence part number or SKU id
     */
    Ready releaseLicence(String licence);
  }

  /** The connection, for an application user. */
  public sealed interface NeedsConnection permits SalesStages.WithApplication {

    /** As {@link NeedsPersonConnection#connectionConfirmedBy}. */
    Ready connectionConfirmedBy(Operator operator);

    /** A plan that stops before the connection. */
    SetupPlan build();
  }

  /** Nothing is missing. */
  public sealed interface Ready permits BeforeReleasing, SalesStages.Complete {

    /** The complete plan. Sends nothing. */
    SetupPlan build();
  }
}
