package dev.syncsetup.setup.journey;

import dev.syncsetup.core.Secret;
import java.util.Optional;
import java.util.UUID;

/** Which identity is to become the sync user. */
public sealed interface SyncUserWish {

  /** How the user is named in messages. */
  String label();

  /**
   * An application user for an app registration.
   *
   * @param applicationId client id
   */
  record Application(UUID applicationId) implements SyncUserWish {
    @Override
    public String label() {
      return "the application user of app " + applicationId;
    }
  }

  /**
   * A new Microsoft 365 account.
   *
   * @param displayName name shown to people
   * @param userName user principal name
   * @param password initial password
   * @param usageLocation two-letter country
   * @param licence part number or id of the licence SKU
   * @param mailTo address that is told about the account
   * @param mailFrom mailbox that tells it
   */
  record Account(
      String displayName,
      String userName,
      Secret password,
      String usageLocation,
      String licence,
      Optional<String> mailTo,
      Optional<String> mailFrom)
      implements SyncUserWish {
    @Override
    public String label() {
      return "the sync user " + userName;
    }
  }

  /**
   * A user that is in the organisation already and is taken as it is.
   *
   * @param userName user principal name
   */
  record Adopted(String userName) implements SyncUserWish {
    @Override
    public String label() {
      return "the adopted sync user " + userName;
    }
  }
}
