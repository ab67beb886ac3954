package dev.syncsetup.dynamics.directory;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.directory.apps.AppsClient;
import dev.syncsetup.dynamics.directory.licences.LicencesClient;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.internal.Pages;
import dev.syncsetup.dynamics.internal.graph.GraphBatch;
import dev.syncsetup.dynamics.internal.graph.Replicas;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

final class RestDirectoryClient implements DirectoryClient {
  private final ServiceConnection graph;
  private final DirectoryApi directory;
  private final MailApi mails;
  private final Replicas replicas;
  private final Accounts accounts;
  private final BulkAccounts bulk;
  private final LicencesClient licences;
  private final AppsClient apps;

  RestDirectoryClient(ServiceConnection graph, ClientSettings settings) {
    this.graph = graph;
    this.directory = graph.api(DirectoryApi.class);
    this.mails = graph.api(MailApi.class);
    this.replicas = new Replicas(settings.sleeper());
    this.accounts = new Accounts(graph, directory, replicas);
    this.licences = LicencesClient.over(graph, settings);
    this.bulk = new BulkAccounts(new GraphBatch(graph, settings), licences);
    this.apps = AppsClient.over(graph, settings);
  }

  @Override
  public Optional<DirectoryAccount> account(String userPrincipalName) {
    return accounts.find(ODataLiteral.segment(checked(userPrincipalName)));
  }

  @Override
  public Optional<DirectoryAccount> account(UUID accountId) {
    return accounts.find(accountId.toString());
  }

  @Override
  public List<DirectoryAccount> accountsWithMail(String address) {
    String literal = ODataLiteral.text(checked(address));
    String proxy = ODataLiteral.text("smtp:" + checked(address));
    String filter = "mail eq " + literal + " or proxyAddresses/any(p:p eq " + proxy + ")";
    return Pages.of(
            graph.body(directory.accounts(filter)),
            link -> graph.body(directory.nextAccounts(link)),
            AccountJson::account)
        .stream()
        .toList();
  }

  @Override
  public List<DirectoryAccount> accounts(Collection<String> userPrincipalNames) {
    return bulk.find(
        userPrincipalNames.stream().map(RestDirectoryClient::checked).distinct().toList());
  }

  @Override
  public DirectoryAccount createAccount(NewAccount account) {
    String name = checked(account.userPrincipalName());
    try {
      UUID id = graph.body(directory.createAccount(NewAccountJson.of(account))).id();
      return account.created(id, Set.of());
    } catch (ConflictException e) {
      return account(name).orElseThrow(() -> e);
    } catch (TransportException e) {
      if (!e.maybeProcessed()) {
        throw e;
      }
      return account(name).orElseThrow(() -> e);
    } catch (ServiceException e) {
      // A service that fails may have done the work before; one that refuses has not.
      if (e.status() < 500) {
        throw e;
      }
      return account(name).orElseThrow(() -> e);
    }
  }

  @Override
  public List<ItemOutcome<DirectoryAccount>> createAccounts(List<NewAccount> wishes) {
    return bulk.create(wishes, Set.of());
  }

  @Override
  public List<ItemOutcome<DirectoryAccount>> createAccounts(
      List<NewAccount> wishes, Set<UUID> skuIds) {
    return bulk.create(wishes, Set.copyOf(skuIds));
  }

  @Override
  public DirectoryAccount updateAccount(UUID accountId, AccountChange change) {
    return accounts.change(accountId, change);
  }

  @Override
  public DirectoryAccount blockSignIn(UUID accountId) {
    return accounts.allowSignIn(accountId, false);
  }

  @Override
  public DirectoryAccount unblockSignIn(UUID accountId) {
    return accounts.allowSignIn(accountId, true);
  }

  @Override
  public void resetPassword(UUID accountId, Secret password) {
    accounts.resetPassword(accountId, password);
  }

  @Override
  public void deleteAccount(DirectoryAccount account, Instant createdSince) {
    accounts.delete(account, createdSince);
  }

  @Override
  public DirectoryAccount restoreAccount(UUID accountId) {
    return accounts.restore(accountId);
  }

  @Override
  public List<VerifiedDomain> verifiedDomains() {
    return graph.body(directory.domains()).rows().stream()
        .filter(DirectoryApi.DomainJson::isVerified)
        .map(each -> new VerifiedDomain(each.id(), each.isDefault(), each.isInitial()))
        .toList();
  }

  @Override
  public void addToGroup(UUID groupId, UUID accountId) {
    accounts.addToGroup(groupId, accountId);
  }

  @Override
  public List<LicenceSku> licences() {
    return graph.body(directory.licences()).rows().stream().map(DirectoryApi.SkuJson::sku).toList();
  }

  @Override
  public DirectoryAccount assignLicence(UUID accountId, UUID skuId) {
    boolean unused = licences.assign(accountId, Set.of(skuId)).has(skuId);
    return replicas.until(
        account -> account.licences().contains(skuId), () -> accounts.read(accountId));
  }

  @Override
  public LicencesClient licensing() {
    return licences;
  }

  @Override
  public AppsClient apps() {
    return apps;
  }

  @Override
  public boolean wasSent(String sender, String subject) {
    String filter = "subject eq " + ODataLiteral.text(subject);
    return !graph.body(mails.sent(ODataLiteral.segment(checked(sender)), filter)).rows().isEmpty();
  }

  @Override
  public void send(Mail mail) {
    graph.run(mails.send(ODataLiteral.segment(checked(mail.sender())), MailApi.MailJson.of(mail)));
  }

  @Override
  public Optional<AppConsent> consent(UUID applicationId) {
    try {
      Set<String> scopes =
          Pages.of(
                  graph.body(directory.grants(applicationId)),
                  link -> graph.body(directory.nextGrants(link)),
                  grant -> grant)
              .stream()
              .filter(grant -> "AllPrincipals".equals(grant.consentType()))
              .filter(grant -> grant.scope() != null)
              .flatMap(grant -> Arrays.stream(String.valueOf(grant.scope()).strip().split(" +")))
              .filter(scope -> !scope.isEmpty())
              .collect(Collectors.toSet());
      return Optional.of(new AppConsent(scopes));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /** A name without @ would address something else than an account. */
  private static String checked(String userPrincipalName) {
    String name = userPrincipalName.strip();
    if (name.indexOf('@') < 1) {
      throw new IllegalArgumentException(
          "A user principal name is like name@contoso.com: " + userPrincipalName);
    }
    return name;
  }
}
