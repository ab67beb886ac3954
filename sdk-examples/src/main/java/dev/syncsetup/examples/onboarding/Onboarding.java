package dev.syncsetup.examples.onboarding;

import dev.syncsetup.setup.NewSyncUser;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an onboarding file says, checked value by value. Holds no secret.
 *
 * @param file the file itself, for messages
 * @param solution Marketo's package
 * @param filterTables tables on which a column decides what is synchronised; may be empty
 * @param fields columns to sync, by table
 * @param notifyAddress who is told when the initial sync has ended
 * @param acknowledged address whose owner knows that the connection is for good
 */
public record Onboarding(
    Path file,
    Environment environment,
    Path solution,
    SyncUser syncUser,
    Marketo marketo,
    Connection connection,
    List<String> filterTables,
    Map<String, List<String>> fields,
    String notifyAddress,
    Optional<URI> acknowledged) {

  /** The organisation, its tenant, and the app this program signs in with. */
  public record Environment(
      URI organizationUrl, String tenantId, String clientId, SecretReference clientSecret) {}

  /**
   * The user Marketo works as, for one flow or for both.
   *
   * @param applicationId app of the application user, for server to server
   * @param account account with a password
   */
  public record SyncUser(Optional<String> applicationId, Optional<Account> account) {}

  /**
   * An account to create.
   *
   * @param mail who is told of the account
   */
  public record Account(
      String name,
      String userName,
      SecretReference password,
      String usageLocation,
      String licence,
      Optional<Mail> mail) {

    /** The same as the SDK wants it, still without password. */
    public NewSyncUser newSyncUser() {
      NewSyncUser user =
          NewSyncUser.named(name).userName(userName).usageLocation(usageLocation).licence(licence);
      return mail.map(m -> user.mailDetails(m.to(), m.from())).orElse(user);
    }
  }

  /** Whom to tell, and from which mailbox of the tenant. */
  public record Mail(String to, String from) {}

  /**
   * The Marketo instance and its API user.
   *
   * @param operatorDirectory where sheets for a person are put
   * @param signers public keys of those whose confirmations count; without it anybody's do
   */
  public record Marketo(
      URI instanceUrl,
      String clientId,
      SecretReference clientSecret,
      Optional<Relay> relay,
      Optional<Path> operatorDirectory,
      Optional<Path> signers) {}

  /** A relay that operates Marketo's CRM screens. */
  public record Relay(URI url, SecretReference token) {}

  /** The app that Marketo signs in to Dynamics with. */
  public record Connection(String clientId, SecretReference clientSecret) {}
}
