package dev.syncsetup.setup.salespeople;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.dynamics.users.Arrival;
import dev.syncsetup.setup.salespeople.file.Person;
import dev.syncsetup.setup.salespeople.result.RowResult.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person on the way through the import. Held by one thread at a time. */
final class Ticket {
  final Person person;
  final Set<UUID> products;
  final Set<String> roles;
  final List<String> notes = new ArrayList<>();
  boolean created;
  boolean changed;
  @Nullable Arrival asked;
  @Nullable Instant waitsSince;
  @Nullable SdkException roleRefusal;
  private @Nullable UUID account;

  Ticket(Person person, Set<UUID> products, Set<String> roles) {
    this.person = person;
    this.products = products;
    this.roles = roles;
  }

  void account(UUID id) {
    account = id;
  }

  UUID account() {
    return Objects.requireNonNull(account, "The account comes before everything else.");
  }

  Outcome outcome() {
    if (created) {
      return Outcome.CREATED;
    }
    return changed ? Outcome.CHANGED : Outcome.ALREADY_THERE;
  }
}
