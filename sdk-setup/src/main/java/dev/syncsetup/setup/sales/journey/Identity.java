package dev.syncsetup.setup.sales.journey;

import dev.syncsetup.dynamics.directory.NewAccount;
import java.util.UUID;

/** Who synchronises for Business Central. */
public sealed interface Identity {

  /** An account that signs in with its password, as in the procedure of 2019. */
  sealed interface Person extends Identity {

    /** Name the account signs in with. */
    String userName();
  }

  /**
   * An account to be created.
   *
   * @param licence part number or id of the licence SKU
   */
  record Created(NewAccount account, String licence) implements Person {
    @Override
    public String userName() {
      return account.userPrincipalName();
    }
  }

  /** An account that is a user of the organisation already. */
  record Adopted(String userName) implements Person {}

  /** An application user for an app registration of one's own. */
  record OwnApplication(UUID applicationId) implements Identity {}

  /** The application user that Business Central makes while it is connected. */
  record VendorApplication() implements Identity {}
}
