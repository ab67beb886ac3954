package dev.syncsetup.dynamics.operations;

import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.roles.RolesClient;
import dev.syncsetup.dynamics.roles.SecurityRoleId;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/** The operations of {@link RolesClient}. */
final class RolesOperations {
  private static final String HELD = "Salesperson";
  private static final String OTHER = "Sales Manager";

  private RolesOperations() {}

  static Stream<Operation> all() {
    return Stream.of(reads(), changes(), byObjectId()).flatMap(each -> each);
  }

  private static Stream<Operation> reads() {
    return Stream.of(
        Operation.of("roles.named", at -> () -> roles(at).named(HELD)),
        Operation.of("roles.find", at -> () -> roles(at).find(HELD, at.root())),
        Operation.of(
            "roles.findByTemplate",
            at -> () -> roles(at).findByTemplate(Tenant.named("template"), at.root())),
        Operation.of("roles.rootBusinessUnit", at -> () -> roles(at).rootBusinessUnit()),
        Operation.of("roles.ofUser", at -> () -> roles(at).ofUser(at.jane())),
        Operation.of("roles.holders", at -> () -> roles(at).holders(HELD).stream().toList()),
        Operation.of(
            "roles.privilegesOf(SystemUserId)", at -> () -> roles(at).privilegesOf(at.jane())),
        withRole(
            "roles.privilegesOf(SecurityRoleId)",
            HELD,
            at -> role -> roles(at).privilegesOf(role)));
  }

  private static Stream<Operation> changes() {
    return Stream.of(
        withRole(
            "roles.assign(SystemUserId, SecurityRoleId)",
            OTHER,
            at -> role -> roles(at).assign(at.jane(), role)),
        Operation.of(
            "roles.assign(SystemUserId, String)", at -> () -> roles(at).assign(at.jane(), OTHER)),
        Operation.ofVoid(
            "roles.assignUnread",
            at -> {
              SecurityRoleId role = at.role(OTHER);
              return () -> roles(at).assignUnread(at.jane(), role);
            }),
        withRole(
            "roles.assignAllUnread",
            OTHER,
            at ->
                role ->
                    roles(at)
                        .assignAllUnread(
                            List.of(new RolesClient.RoleOrder(at.janesObjectId(), role)),
                            BulkOptions.inParallel())),
        withRole("roles.assignEachUnread", OTHER, at -> role -> assignEach(at, role)),
        withRole("roles.revoke", HELD, at -> role -> roles(at).revoke(at.jane(), role)),
        withRole(
            "roles.setExactly",
            OTHER,
            at -> role -> roles(at).setExactly(at.jane(), List.of(role))));
  }

  private static List<ItemOutcome<SecurityRoleId>> assignEach(Stage at, SecurityRoleId role) {
    List<ItemOutcome<SecurityRoleId>> outcomes = new CopyOnWriteArrayList<>();
    roles(at)
        .assignEachUnread(
            List.of(new RolesClient.RoleOrder(at.janesObjectId(), role)).iterator(),
            (order, outcome) -> outcomes.add(outcome));
    return outcomes;
  }

  /** Whoever may not force the synchronisation waits for it. */
  private static Stream<Operation> byObjectId() {
    return Stream.of(
        withRole(
            "roles.assignByObjectId(UUID, SecurityRoleId, Duration)",
            OTHER,
            at -> role -> roles(at).assignByObjectId(at.janesObjectId(), role, Stage.HOUR)),
        Operation.of(
                "roles.assignByObjectId(UUID, String, Duration)",
                at -> {
                  UUID account = at.arriving().id();
                  at.cloud().dataverse().settings().userOnAssignment(false);
                  return () -> roles(at).assignByObjectId(account, OTHER, Stage.HOUR);
                })
            .survives(Trouble.REFUSED, "/addUser?"));
  }

  private static Operation withRole(
      String name, String role, Function<Stage, Function<SecurityRoleId, Object>> operation) {
    return Operation.of(
        name,
        at -> {
          SecurityRoleId id = at.role(role);
          return () -> operation.apply(at).apply(id);
        });
  }

  private static RolesClient roles(Stage at) {
    return at.client().roles();
  }
}
