package dev.syncsetup.dynamics.operations;

import dev.syncsetup.dynamics.directory.AccountChange;
import dev.syncsetup.dynamics.directory.DirectoryAccount;
import dev.syncsetup.dynamics.directory.DirectoryClient;
import dev.syncsetup.dynamics.directory.Mail;
import dev.syncsetup.testing.SimulatedCloud;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The operations of {@link DirectoryClient}. */
final class DirectoryOperations {
  private DirectoryOperations() {}

  static Stream<Operation> all() {
    return Stream.of(reads(), creations(), changes(), removals(), mails()).flatMap(each -> each);
  }

  private static Stream<Operation> reads() {
    return Stream.of(
        Operation.of("directory.account(String)", at -> () -> directory(at).account(Stage.JANE)),
        Operation.of(
            "directory.account(UUID)", at -> () -> directory(at).account(at.janesObjectId())),
        Operation.of(
            "directory.accountsWithMail", at -> () -> directory(at).accountsWithMail(Stage.JANE)),
        Operation.of(
            "directory.verifiedDomains",
            at -> {
              at.grant("Domain.Read.All");
              return () -> directory(at).verifiedDomains();
            }),
        Operation.of("directory.licences", at -> () -> directory(at).licences()),
        Operation.of(
            "directory.consent", at -> () -> directory(at).consent(SimulatedCloud.ADMINISTRATOR)));
  }

  /** A licence that fails behind the creation of its account is asked for once more by itself. */
  private static Stream<Operation> creations() {
    return Stream.of(
        Operation.of(
            "directory.createAccount", at -> () -> directory(at).createAccount(at.wish("sync"))),
        Operation.of(
            "directory.accounts",
            at -> () -> directory(at).accounts(List.of(SimulatedCloud.ADMINISTRATOR_USER))),
        Operation.of(
            "directory.createAccounts(List)",
            at -> () -> directory(at).createAccounts(List.of(at.wish("a"), at.wish("b")))),
        Operation.of(
                "directory.createAccounts(List, Set)",
                at ->
                    () -> directory(at).createAccounts(List.of(at.wish("a")), Set.of(Stage.SALES)))
            .survives(Trouble.REFUSED, "/$batch 200, part 2"));
  }

  private static Stream<Operation> changes() {
    return Stream.of(
        onAccount(
            "directory.updateAccount",
            (directory, id) ->
                directory.updateAccount(id, AccountChange.none().displayName("Other"))),
        onAccount("directory.blockSignIn", DirectoryClient::blockSignIn),
        onAccount("directory.unblockSignIn", DirectoryClient::unblockSignIn),
        Operation.ofVoid(
            "directory.resetPassword",
            at -> {
              at.grant("User-PasswordProfile.ReadWrite.All");
              UUID id = at.account().id();
              return () -> directory(at).resetPassword(id, Stage.PASSWORD);
            }),
        Operation.ofVoid(
            "directory.addToGroup",
            at -> {
              at.grant("GroupMember.ReadWrite.All");
              UUID group = at.cloud().tenant().addGroup("Environment users").id();
              UUID id = at.account().id();
              return () -> directory(at).addToGroup(group, id);
            }),
        onAccount(
            "directory.assignLicence",
            (directory, id) -> directory.assignLicence(id, Stage.SALES)));
  }

  private static Stream<Operation> removals() {
    return Stream.of(
        Operation.ofVoid(
            "directory.deleteAccount",
            at -> {
              DirectoryAccount created = directory(at).createAccount(at.wish("sync"));
              return () -> directory(at).deleteAccount(created, Instant.EPOCH);
            }),
        Operation.of(
            "directory.restoreAccount",
            at -> {
              DirectoryAccount created = directory(at).createAccount(at.wish("sync"));
              directory(at).deleteAccount(created, Instant.EPOCH);
              return () -> directory(at).restoreAccount(created.id());
            }));
  }

  private static Stream<Operation> mails() {
    String sender = SimulatedCloud.ADMINISTRATOR_USER;
    Mail mail = new Mail(sender, "ops@example.org", "Hello", "Hi");
    return Stream.of(
        Operation.of("directory.wasSent", at -> () -> directory(at).wasSent(sender, "Hello")),
        Operation.ofVoid("directory.send", at -> () -> directory(at).send(mail)));
  }

  private static Operation onAccount(
      String name, BiFunction<DirectoryClient, UUID, Object> operation) {
    return Operation.of(
        name,
        at -> {
          UUID id = at.account().id();
          return () -> operation.apply(directory(at), id);
        });
  }

  private static DirectoryClient directory(Stage at) {
    return at.client().directory();
  }
}
