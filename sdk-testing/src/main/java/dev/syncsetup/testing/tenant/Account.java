package dev.syncsetup.testing.tenant;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A Microsoft 365 account. Mutable state of a {@link Tenant}; guarded by the lock of the cloud. */
public final class Account {
  private final UUID id;
  private String userPrincipalName;
  private String displayName;
  private String password;
  private boolean enabled = true;
  private boolean mfaRequired;
  private boolean conditionalAccessBlocks;
  private boolean mailbox;
  private boolean passwordChangeRequired;
  private long place;
  private long lastChange;
  private @Nullable Accounts home;
  private @Nullable String usageLocation;
  private final Instant createdAt;
  private final Map<UUID, Instant> licences = new WatchedMap<>(this::change);
  private final Map<UUID, String> licenceErrors = new LinkedHashMap<>();
  private final Map<UUID, Set<UUID>> disabledPlans = new LinkedHashMap<>();
  private final Map<String, String> profile = new WatchedMap<>(this::change);

  public Account(
      UUID id, String userPrincipalName, String displayName, String password, Instant createdAt) {
    this.id = id;
    this.userPrincipalName = userPrincipalName;
    this.displayName = displayName;
    this.password = password;
    this.createdAt = createdAt;
  }

  public UUID id() {
    return id;
  }

  public String userPrincipalName() {
    return userPrincipalName;
  }

  public void userPrincipalName(String value) {
    change(() -> userPrincipalName = value);
  }

  public String displayName() {
    return displayName;
  }

  public void displayName(String value) {
    displayName = value;
  }

  /** The password; empty when the directory holds none, as for a federated account. */
  public String password() {
    return password;
  }

  public void password(String value) {
    password = value;
  }

  public boolean enabled() {
    return enabled;
  }

  public void enabled(boolean value) {
    change(() -> enabled = value);
  }

  /** Whether sign-in demands a second factor, which a password grant cannot give. */
  public boolean mfaRequired() {
    return mfaRequired;
  }

  public void mfaRequired(boolean value) {
    mfaRequired = value;
  }

  /** Whether the next sign-in must choose a new password, which a password grant cannot do. */
  public boolean passwordChangeRequired() {
    return passwordChangeRequired;
  }

  public void passwordChangeRequired(boolean value) {
    passwordChangeRequired = value;
  }

  /** Whether a conditional access policy of the tenant keeps the account from signing in. */
  public boolean conditionalAccessBlocks() {
    return conditionalAccessBlocks;
  }

  public void conditionalAccessBlocks(boolean value) {
    conditionalAccessBlocks = value;
  }

  /** Whether the account can send mail. */
  public boolean mailbox() {
    return mailbox;
  }

  public void mailbox(boolean value) {
    mailbox = value;
  }

  public Optional<String> usageLocation() {
    return Optional.ofNullable(usageLocation);
  }

  public void usageLocation(String value) {
    usageLocation = value;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** SKU ids with the time each was assigned. */
  public Map<UUID, Instant> licences() {
    return licences;
  }

  /** What is wrong with a licence, by SKU id, for example MutuallyExclusiveViolation. */
  public Map<UUID, String> licenceErrors() {
    return licenceErrors;
  }

  /** Service plans switched off, by the SKU that holds them. */
  public Map<UUID, Set<UUID>> disabledPlans() {
    return disabledPlans;
  }

  /** All other properties Graph keeps, by their Graph name; a list as JSON text. */
  public Map<String, String> profile() {
    return profile;
  }

  /** Where it stands among the accounts of its tenant. */
  long place() {
    return place;
  }

  /** The number of the latest change of name, nickname, licences or the right to sign in. */
  long lastChange() {
    return lastChange;
  }

  void lastChange(long number) {
    lastChange = number;
  }

  /** Tells the account whose it is, who then hears of every change. */
  void keptIn(@Nullable Accounts accounts, long number) {
    home = accounts;
    place = number;
  }

  private void change(Runnable change) {
    if (home == null) {
      change.run();
    } else {
      home.change(this, change);
    }
  }
}
