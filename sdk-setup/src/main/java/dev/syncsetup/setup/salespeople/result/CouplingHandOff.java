package dev.syncsetup.setup.salespeople.result;

/** What a person does in Business Central with a coupling sheet; there is no public API for it. */
public final class CouplingHandOff {
  private CouplingHandOff() {}

  /**
   * The steps, in Markdown.
   *
   * @param sheetName name of the coupling sheet's file
   */
  public static String markdown(String sheetName) {
    return """
        # Couple salespeople with users

        Do this before customers and accounts are coupled: without it no owner can be set, and the
        synchronisation fails.

        1. In Business Central, open **Salespeople/Purchasers**, and see that each salesperson has
           the e-mail address that %1$s shows in column *Salesperson E-Mail*.
        2. Open **Dynamics 365 Connection Setup** (today: **Dataverse Connection Setup**).
        3. Choose **Couple Salespersons**. The list proposes users by their e-mail address.
        4. Compare the list with %1$s, row by row: *Salesperson Code* to *User Name*. Where a user
           is missing in the list, its row of the result file says why it is not ready.
        5. Close the list, and run **Synchronize Modified Records** for *Salespeople*.
        6. Look whether each coupled user is in the default team. If not, choose
           **Add Coupled Users to Team**.

        Ownership by person names each owner, with a default business unit that is fixed; ownership
        by team gives everything to a team whose name begins with "BCI -".

        The synchronisation job SALESPEOPLE runs every 30 minutes, and sleeps for a day when
        nothing changes. *Synch. Only Coupled Records* is on at first; switched off, it creates
        records.
        """
        .formatted(sheetName);
  }
}
