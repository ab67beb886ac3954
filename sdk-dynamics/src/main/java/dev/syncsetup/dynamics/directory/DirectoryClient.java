package dev.syncsetup.dynamics.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts, licences, mail and apps of a Microsoft 365 tenant. Immutable and thread-safe. */
public interface DirectoryClient {

  Optional<DirectoryAccount> account(String userPrincipalName);

  DirectoryAccount createAccount(NewAccount account);

  List<LicenceSku> licences();

  DirectoryAccount assignLicence(UUID accountId, UUID skuId);

  /** Whether the sender's mailbox has sent a mail with exactly this subject. */
  boolean wasSent(String sender, String subject);

  void send(Mail mail);

  /** Consents of an app of this tenant; nothing when the tenant does not know the app. */
  Optional<AppConsent> consent(UUID applicationId);
}
