package dev.syncsetup.dynamics.roles;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.bulk.BulkOutcome;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.internal.batch.BulkSender;
import dev.syncsetup.dynamics.internal.batch.Operation;
import dev.syncsetup.dynamics.internal.batch.OperationAnswer;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.roles.ObjectIdAssignment.Way;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Gives roles to accounts that may not have arrived. Naming the account by its object id is said to
 * make the row on the spot; where a server does not, the account is synchronised first.
 */
final class AccountAssignments {
  /** It is the role that is not there; no synchronisation helps. */
  private static final Set<String> NO_SUCH_ROLE = Set.of("0x80041401", "0x80041402");

  private final RoleAssignments assignments;
  private final RoleSearch search;
  private final UserSync sync;
  private final BulkSender bulk;

  AccountAssignments(
      RoleAssignments assignments, RoleSearch search, UserSync sync, BulkSender bulk) {
    this.assignments = assignments;
    this.search = search;
    this.sync = sync;
    this.bulk = bulk;
  }

  List<ItemOutcome<SecurityRoleId>> writeAll(
      List<RolesClient.RoleOrder> orders, BulkOptions options) {
    List<BulkOutcome<OperationAnswer>> answers =
        bulk.send(orders.stream().map(this::operation).toList(), options);
    return IntStream.range(0, orders.size())
        .mapToObj(i -> outcome(orders.get(i).role(), answers.get(i)))
        .toList();
  }

  void writeEach(
      Iterator<RolesClient.RoleOrder> orders,
      BiConsumer<? super RolesClient.RoleOrder, ? super ItemOutcome<SecurityRoleId>> told) {
    bulk.sendEach(
        orders,
        this::operation,
        (order, answer) -> told.accept(order, outcome(order.role(), answer)));
  }

  private Operation operation(RolesClient.RoleOrder order) {
    return new Operation(
        "POST",
        "systemusers(azureactivedirectoryobjectid="
            + order.objectId()
            + ")/systemuserroles_association/$ref",
        Map.of(),
        JsonNodeFactory.instance.objectNode().put("@odata.id", assignments.address(order.role())),
        true);
  }

  private static ItemOutcome<SecurityRoleId> outcome(
      SecurityRoleId role, BulkOutcome<OperationAnswer> answer) {
    if (answer instanceof BulkOutcome.Failed<OperationAnswer> failed) {
      return RoleAssignments.isDuplicate(failed.error())
          ? new ItemOutcome.AlreadyThere<>(role)
          : new ItemOutcome.Failed<>(failed.error());
    }
    return new ItemOutcome.Done<>(role);
  }

  ObjectIdAssignment assign(UUID objectId, String roleName, Duration patience) {
    BusinessUnitId unit =
        search
            .placeOfAccount(objectId)
            .map(place -> new BusinessUnitId(place.businessUnit()))
            .orElseGet(search::rootUnit);
    return assign(objectId, search.required(roleName, unit).id(), patience);
  }

  ObjectIdAssignment assign(UUID objectId, SecurityRoleId role, Duration patience) {
    try {
      assignments.writeToAccount(objectId, role);
    } catch (ServiceException e) {
      if (!mayBeAbsence(e)) {
        throw e;
      }
      return afterSync(objectId, role, patience);
    }
    SystemUserId user =
        search
            .placeOfAccount(objectId)
            .map(place -> new SystemUserId(place.systemuserid()))
            .orElseThrow(
                () ->
                    new UnexpectedResponseException(
                        "Dataverse accepted a role for account "
                            + objectId
                            + ", but shows no user of that account. Assign it again.",
                        null));
    assignments.requireHeld(user, role, true);
    return new ObjectIdAssignment(Way.BY_OBJECT_ID, Optional.of(user), "");
  }

  private ObjectIdAssignment afterSync(UUID objectId, SecurityRoleId role, Duration patience) {
    UserSync.Outcome outcome = sync.bringIn(objectId, patience);
    if (outcome.user().isEmpty()) {
      return new ObjectIdAssignment(Way.NOT_YET, Optional.empty(), outcome.remedy());
    }
    RoleChange unused = assignments.assign(outcome.user().get(), role);
    return new ObjectIdAssignment(Way.AFTER_USER_SYNC, outcome.user(), "");
  }

  /**
   * Whether the refusal can be about a user who is not there, or a server that does not know this
   * way. If it was about the role after all, the second attempt says so.
   */
  private static boolean mayBeAbsence(ServiceException refusal) {
    String code = refusal.code().orElse("");
    boolean aboutUsers =
        Set.of("0x80072560", "0x8004D24B", "0x8004D24C", "0x80041D28", "0x80041D2A", "0x80060888")
            .contains(code);
    return aboutUsers || (refusal.status() == 404 && !NO_SUCH_ROLE.contains(code));
  }
}
