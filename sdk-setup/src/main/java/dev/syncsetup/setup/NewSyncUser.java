package dev.syncsetup.setup;

import dev.syncsetup.core.Secret;
import dev.syncsetup.setup.journey.Inputs;
import dev.syncsetup.setup.journey.SyncUserWish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dedicated Microsoft 365 account that is to be created, licensed and made the sync user.
 * Immutable: every method returns a new value.
 */
public final class NewSyncUser {
  private final String displayName;
  private final @Nullable String userName;
  private final @Nullable Secret password;
  private final @Nullable String usageLocation;
  private final @Nullable String licence;
  private final @Nullable String mailTo;
  private final @Nullable String mailFrom;

  private NewSyncUser(
      String displayName,
      @Nullable String userName,
      @Nullable Secret password,
      @Nullable String usageLocation,
      @Nullable String licence,
      @Nullable String mailTo,
      @Nullable String mailFrom) {
    this.displayName = displayName;
    this.userName = userName;
    this.password = password;
    this.usageLocation = usageLocation;
    this.licence = licence;
    this.mailTo = mailTo;
    this.mailFrom = mailFrom;
  }

  /** A user with this display name. User name, password, usage location and licence must follow. */
  public static NewSyncUser named(String displayName) {
    return new NewSyncUser(displayName, null, null, null, null, null, null);
  }

  /**
   * Sets the name the user signs in with.
   *
   * @throws IllegalArgumentException when it is no user principal name
   */
  public NewSyncUser userName(String value) {
    return new NewSyncUser(
        displayName, Inputs.userName(value), password, usageLocation, licence, mailTo, mailFrom);
  }

  /**
   * Sets the password; it does not expire and need not be changed at the first sign-in.
   *
   * @throws IllegalArgumentException when it has a blank at either end, with which nobody can sign
   *     in by password
   */
  public NewSyncUser password(Secret value) {
    return new NewSyncUser(
        displayName,
        userName,
        Inputs.password(displayName, value),
        usageLocation,
        licence,
        mailTo,
        mailFrom);
  }

  /**
   * Sets the country without which no licence can be assigned.
   *
   * @param country ISO 3166 code of two letters, for example DE
   * @throws IllegalArgumentException for anything else
   */
  public NewSyncUser usageLocation(String country) {
    return new NewSyncUser(
        displayName, userName, password, Inputs.country(country), licence, mailTo, mailFrom);
  }

  /** Sets the licence, by part number such as DYN365_ENTERPRISE_SALES or by SKU id. */
  public NewSyncUser licence(String partNumberOrId) {
    return new NewSyncUser(
        displayName, userName, password, usageLocation, partNumberOrId, mailTo, mailFrom);
  }

  /**
   * Has the sign-in details (never the password) mailed.
   *
   * @param recipient who is told
   * @param sender user principal name of a mailbox of the tenant that tells
   */
  public NewSyncUser mailDetails(String recipient, String sender) {
    return new NewSyncUser(
        displayName,
        userName,
        password,
        usageLocation,
        licence,
        Inputs.mail("The recipient", recipient),
        Inputs.userName(sender));
  }

  SyncUserWish.Account wish() {
    List<String> missing = new ArrayList<>();
    String name = required("userName", userName, missing);
    String country = required("usageLocation", usageLocation, missing);
    String sku = required("licence", licence, missing);
    Secret secret = password;
    if (secret == null) {
      missing.add("password");
    }
    if (secret == null || !missing.isEmpty()) {
      throw new IllegalArgumentException(
          "The new sync user " + displayName + " lacks: " + String.join(", ", missing));
    }
    return new SyncUserWish.Account(
        displayName,
        name,
        secret,
        country,
        sku,
        Optional.ofNullable(mailTo),
        Optional.ofNullable(mailFrom));
  }

  private static String required(String name, @Nullable String value, List<String> missing) {
    if (value == null || value.isBlank()) {
      missing.add(name);
      return "";
    }
    return value;
  }

  @Override
  public String toString() {
    return "NewSyncUser[" + displayName + ", " + userName + "]";
  }
}
