package dev.syncsetup.testing.state;

import dev.syncsetup.testing.graph.mail.SentMail;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Consent;
import dev.syncsetup.testing.tenant.Group;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Accounts, groups, app registrations and mails. */
final class DirectoryLines {
  private DirectoryLines() {}

  static Stream<String> of(Tenant tenant, List<SentMail> mails, Names names) {
    return Stream.of(
            tenant.accounts().values().stream().map(account -> account(account, names)),
            tenant.deletedAccounts().all().stream()
                .map(deleted -> "deleted " + account(deleted.value(), names)),
            tenant.groups().values().stream().map(group -> group(group, names)),
            tenant.applications().values().stream().map(app -> app(app, names)),
            tenant.deletedApplications().all().stream()
                .map(deleted -> "deleted " + app(deleted.value(), names)),
            mails.stream().map(DirectoryLines::mail))
        .flatMap(part -> part);
  }

  private static String account(Account account, Names names) {
    return "account %s: %s, %s, in %s, licences %s%s%s, %s"
        .formatted(
            account.userPrincipalName(),
            account.displayName(),
            account.enabled() ? "enabled" : "disabled",
            account.usageLocation().orElse("no place"),
            sorted(account.licences().keySet(), names),
            account.disabledPlans().isEmpty()
                ? ""
                : ", plans off " + new TreeMap<>(account.disabledPlans()),
            account.passwordChangeRequired() ? ", must change the password" : "",
            new TreeMap<>(account.profile()));
  }

  private static String group(Group group, Names names) {
    return "group %s: members %s, licences %s"
        .formatted(
            group.displayName(), sorted(group.members(), names), sorted(group.licences(), names));
  }

  private static String app(Application app, Names names) {
    return "app %s: secrets %s, %d certificates, permissions %s, consents %s%s%s, %s"
        .formatted(
            app.displayName(),
            app.secrets().stream().map(DirectoryLines::name).sorted().toList(),
            app.certificates().size(),
            app.applicationPermissions().stream().sorted().toList(),
            app.consents().stream().map(consent -> consent(consent, names)).sorted().toList(),
            app.servicePrincipal() ? "" : ", no service principal",
            app.publicClient() ? ", public client" : "",
            new TreeMap<>(app.profile()));
  }

  private static String name(Application.ClientSecret secret) {
    return secret.displayName().isEmpty() ? "unnamed" : secret.displayName();
  }

  private static String consent(Consent consent, Names names) {
    return "%s %s for %s"
        .formatted(
            names.of(consent.resourceApplicationId()),
            consent.scopes().stream().sorted().toList(),
            consent.accountId().map(names::of).orElse("everybody"));
  }

  private static String mail(SentMail mail) {
    return "mail from %s to %s, cc %s, bcc %s: %s"
        .formatted(mail.sender(), mail.to(), mail.cc(), mail.bcc(), mail.subject());
  }

  private static List<String> sorted(Collection<UUID> ids, Names names) {
    return ids.stream().map(names::of).sorted().toList();
  }
}
