package dev.syncsetup.dynamics.operations;

import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.dynamics.users.UserFilter;
import dev.syncsetup.dynamics.users.UsersClient;
import dev.syncsetup.dynamics.users.settings.UserSettings;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The operations of {@link UsersClient}. */
final class UsersOperations {
  private UsersOperations() {}

  static Stream<Operation> all() {
    return Stream.of(reads(), applicationUsers(), changes(), arrivals()).flatMap(each -> each);
  }

  /** That the other user may not read is what {@code canRead} finds out. */
  private static Stream<Operation> reads() {
    return Stream.of(
        Operation.of("users.findByUserName", at -> () -> users(at).findByUserName(Stage.JANE)),
        Operation.of("users.findByEmail", at -> () -> users(at).findByEmail(Stage.JANE)),
        Operation.of(
            "users.findByObjectId", at -> () -> users(at).findByObjectId(at.janesObjectId())),
        Operation.of(
            "users.findByApplicationId", at -> () -> users(at).findByApplicationId(Stage.APP)),
        Operation.of("users.list", at -> () -> users(at).list(UserFilter.all()).stream().toList()),
        onJane("users.get", UsersClient::get),
        Operation.of("users.me", at -> () -> users(at).me()),
        onJane("users.settings", UsersClient::settings),
        onJane("users.canRead(SystemUserId, String)", (users, jane) -> users.canRead(jane, "leads"))
            .survives(Trouble.REFUSED, "/leads?"),
        Operation.of(
                "users.canRead(UUID, String)",
                at -> () -> users(at).canRead(at.janesObjectId(), "leads"))
            .survives(Trouble.REFUSED, "/leads?"));
  }

  private static Stream<Operation> applicationUsers() {
    return Stream.of(
        Operation.of(
            "users.createApplicationUser",
            at -> {
              UUID app = at.app();
              return () -> users(at).createApplicationUser(app, at.root());
            }),
        Operation.of(
            "users.ensureApplicationUser",
            at -> {
              SystemUser user = users(at).createApplicationUser(at.app(), at.root());
              SystemUser unused = users(at).disable(user.id());
              return () -> users(at).ensureApplicationUser(Stage.APP, at.root());
            }),
        Operation.ofVoid(
            "users.deleteApplicationUser",
            at -> {
              SystemUser unused = users(at).createApplicationUser(at.app(), at.root());
              return () -> users(at).deleteApplicationUser(Stage.APP);
            }),
        Operation.of(
            "users.purgeApplicationUser",
            at -> {
              SystemUser unused = users(at).createApplicationUser(at.app(), at.root());
              users(at).deleteApplicationUser(Stage.APP);
              return () -> users(at).purgeApplicationUser(Stage.APP);
            }));
  }

  /** Where the organisation does not tell how many places are taken, the users are counted. */
  private static Stream<Operation> changes() {
    return Stream.of(
        Operation.of(
            "users.enable",
            at -> {
              SystemUser jane = users(at).disable(at.jane());
              return () -> users(at).enable(jane.id());
            }),
        onJane("users.disable", UsersClient::disable),
        onJane("users.makeNonInteractive", UsersClient::makeNonInteractive)
            .survives(Trouble.REFUSED, "/RetrieveOrganizationResources()"),
        Operation.of(
            "users.makeInteractive",
            at -> {
              SystemUser jane = users(at).makeNonInteractive(at.jane());
              return () -> users(at).makeInteractive(jane.id());
            }),
        Operation.of(
            "users.moveTo", at -> () -> users(at).moveTo(at.jane(), at.unit("Sales Germany"))),
        Operation.of(
            "users.changeSettings",
            at -> {
              UserSettings wanted = users(at).settings(at.jane()).withLanguage(1031);
              return () -> users(at).changeSettings(at.jane(), wanted);
            }),
        Operation.ofVoid("users.setLanguage", at -> () -> users(at).setLanguage(at.jane(), 1031)));
  }

  /** Not being allowed to ask is an answer, and what a success says is of no matter. */
  private static Stream<Operation> arrivals() {
    return Stream.of(
        Operation.of(
                "users.requestArrival",
                at -> {
                  UUID account = at.arriving().id();
                  return () -> users(at).requestArrival(account);
                })
            .survives(Trouble.REFUSED, "/addUser?")
            .survives(Trouble.GARBLED, "/addUser?")
            .survives(Trouble.TRUNCATED, "/addUser?"),
        Operation.of(
                "users.awaitArrival",
                at -> {
                  UUID account = at.arriving().id();
                  return () -> users(at).awaitArrival(account, Stage.HOUR, soFar -> {});
                })
            .survives(Trouble.REFUSED, "/addUser?"));
  }

  private static Operation onJane(
      String name, BiFunction<UsersClient, SystemUserId, Object> operation) {
    return Operation.of(name, at -> () -> operation.apply(users(at), at.jane()));
  }

  private static UsersClient users(Stage at) {
    return at.client().users();
  }
}
