package dev.syncsetup.dynamics.users;

import java.time.Duration;

/** What became of waiting for an account to arrive in the organisation. */
public sealed interface ArrivalResult {

  /** How long it took until now. */
  Duration waited();

  /**
   * The account is an enabled user.
   *
   * @param user the user
   * @param waited how long it took
   */
  record Arrived(SystemUser user, Duration waited) implements ArrivalResult {}

  /**
   * The account is not there yet, which is no failure: wait again, in this process or another one.
   *
   * @param reason what is awaited
   * @param waited how long it took until now
   */
  record Waiting(Reason reason, Duration waited) implements ArrivalResult {

    /** What to do if waiting does not help. */
    public String remedy() {
      return reason.remedy;
    }
  }

  /** What an arrival waits for. */
  enum Reason {
    /** The organisation knows of no licence of the account: none was assigned, or it is new. */
    LICENCE(
        "Dataverse knows of no licence of this account. A new licence takes some minutes; if none"
            + " was assigned, the account will never arrive: assign one that contains Dynamics 365,"
            + " and check that the usage location is set."),
    /** The arrival was asked for, and the row is on its way. */
    ON_ITS_WAY(
        "The account is being added, which takes seconds to minutes. If it does not end, check"
            + " that the account is a member of the environment's security group, if there is"
            + " one."),
    /** The caller may not force it; the background synchronisation brings it within minutes. */
    BACKGROUND_SYNC(
        "The caller may not force the synchronisation. Wait for the background synchronisation, or"
            + " let a Power Platform administrator register the app as an admin management"
            + " application, or add the user in the Power Platform admin center. Trial"
            + " environments are never synchronised in the background."),
    /** The row is there but disabled: no licence, sign-in blocked, or not in the right group. */
    DISABLED(
        "The user is there but disabled. Assign a licence, allow the account to sign in, and make"
            + " it a member of the environment's security group, if there is one.");

    private final String remedy;

    Reason(String remedy) {
      this.remedy = remedy;
    }
  }

  /** Hears how the waiting goes. */
  @FunctionalInterface
  interface Listener {

    /** Called after each look at the organisation that did not find the user. */
    void waiting(Waiting soFar);
  }
}
