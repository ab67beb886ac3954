package dev.syncsetup.dynamics.directory;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.internal.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

final class RestDirectoryClient implements DirectoryClient {
  private final ServiceConnection graph;
  private final DirectoryApi directory;
  private final MailApi mails;
  private final AccountReplicas replicas;

  RestDirectoryClient(ServiceConnection graph, AccountReplicas replicas) {
    this.graph = graph;
    this.directory = graph.api(DirectoryApi.class);
    this.mails = graph.api(MailApi.class);
    this.replicas = replicas;
  }

  @Override
  public Optional<DirectoryAccount> account(String userPrincipalName) {
    try {
      return Optional.of(read(ODataLiteral.segment(checked(userPrincipalName))));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public DirectoryAccount createAccount(NewAccount account) {
    String name = checked(account.userPrincipalName());
    try {
      UUID id = graph.body(directory.createAccount(NewAccountJson.of(account))).id();
      return new DirectoryAccount(
          id,
          name,
          account.displayName(),
          true,
          Optional.of(account.usageLocation()),
          Set.of(),
          false);
    } catch (ConflictException e) {
      return account(name).orElseThrow(() -> e);
    } catch (TransportException e) {
      if (!e.maybeProcessed()) {
        throw e;
      }
      return account(name).orElseThrow(() -> e);
    }
  }

  @Override
  public List<LicenceSku> licences() {
    return graph.body(directory.licences()).rows().stream().map(SkuJson::sku).toList();
  }

  @Override
  public DirectoryAccount assignLicence(UUID accountId, UUID skuId) {
    boolean unused =
        replicas.until(
            done -> done,
            () -> {
              graph.run(
                  directory.assignLicence(accountId, DirectoryApi.LicenceChangeJson.adding(skuId)));
              return true;
            });
    return replicas.until(
        account -> account.licences().contains(skuId), () -> read(accountId.toString()));
  }

  @Override
  public boolean wasSent(String sender, String subject) {
    String filter = "subject eq " + ODataLiteral.text(subject);
    return !graph.body(mails.sent(ODataLiteral.segment(checked(sender)), filter)).rows().isEmpty();
  }

  @Override
  public void send(Mail mail) {
    graph.run(mails.send(ODataLiteral.segment(checked(mail.sender())), MailJson.of(mail)));
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

  private DirectoryAccount read(String encodedIdOrName) {
    return graph.body(directory.account(encodedIdOrName)).account();
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
