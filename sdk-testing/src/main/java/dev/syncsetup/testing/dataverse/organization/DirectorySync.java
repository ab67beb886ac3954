package dev.syncsetup.testing.dataverse.organization;

import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.tenant.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Brings people from the directory into systemusers, and disables those who lose their right. */
public final class DirectorySync {
  /** What of an account decides whether its row is enabled. */
  private record Standing(boolean enabled, boolean licensed) {
    boolean entitled() {
      return enabled && licensed;
    }
  }

  /** How an account stood when its row was made to follow it. */
  private record Followed(Row row, int changes, int products) {}

  /** All that background synchronisation depends on. */
  private record State(long accounts, long rows, int products, Instant now, Duration arrival) {
    static final State NONE = new State(-1, -1, -1, Instant.EPOCH, Duration.ZERO);
  }

  private final Map<UUID, Followed> followed = new HashMap<>();
  private final Organization organization;
  private final Users users;
  private final Map<UUID, Standing> known = new HashMap<>();
  private State seen = State.NONE;

  public DirectorySync(Organization organization) {
    this.organization = organization;
    this.users = new Users(organization);
    organization.tenant().accounts().values().forEach(a -> known.put(a.id(), standing(a)));
  }

  /** Background synchronisation up to now. */
  public void catchUp() {
    if (!seen.equals(state())) {
      synchronise();
      seen = state();
    }
  }

  private State state() {
    return new State(
        accounts(),
        organization.store().changes("systemuser"),
        organization.tenant().skus().size(),
        organization.now(),
        organization.settings().userArrival());
  }

  /** Differs when an account came, went or changed. */
  private long accounts() {
    long sum = 0;
    for (Account account : organization.tenant().accounts().values()) {
      sum = 31 * sum + account.changes();
    }
    return 31 * sum + organization.tenant().accounts().size();
  }

  private void synchronise() {
    for (Account account : organization.tenant().accounts().values()) {
      if (isFollowed(account)) {
        continue;
      }
      Optional<Row> row = users.ofAccount(account.id());
      if (row.isPresent()) {
        follow(account, row.get());
        followed.put(account.id(), look(account, row.get()));
      } else if (isEntitled(account) && hasWaited(account, organization.settings().userArrival())) {
        add(account);
      }
    }
  }

  /** Whether nothing has happened to the account since its row was made to follow it. */
  private boolean isFollowed(Account account) {
    Followed before = followed.get(account.id());
    return before != null
        && before.equals(look(account, before.row()))
        && organization.store().find("systemuser", before.row().id()).isPresent();
  }

  private Followed look(Account account, Row row) {
    return new Followed(row, account.changes(), organization.tenant().skus().size());
  }

  /** Whether the account may become a user, however long ago it was licensed. */
  public boolean isEntitled(Account account) {
    return standing(account).entitled();
  }

  /** Whether the licence was assigned at least that long ago. */
  public boolean hasWaited(Account account, Duration time) {
    Instant latest = organization.now().minus(time);
    return organization.tenant().skus().stream()
        .filter(sku -> Users.isDynamics(sku.partNumber()))
        .map(sku -> account.licences().get(sku.skuId()))
        .anyMatch(since -> since != null && !since.isAfter(latest));
  }

  /** Adds or refreshes the row of an account at once. */
  public Row add(Account account) {
    Optional<Row> row = users.ofAccount(account.id());
    known.put(account.id(), standing(account));
    row.ifPresent(user -> apply(account, user));
    return row.orElseGet(() -> users.addPerson(account));
  }

  private void follow(Account account, Row user) {
    Standing now = standing(account);
    Standing before = known.put(account.id(), now);
    boolean renamed = !user.text("domainname").equalsIgnoreCase(account.userPrincipalName());
    if (before != null && before.equals(now) && !renamed) {
      return;
    }
    if (renamed) {
      user.set("domainname", account.userPrincipalName());
    }
    if (before != null) {
      apply(account, user);
    }
    organization.store().touch(user);
  }

  /** Non-interactive users need no licence, but nobody may call who is blocked from signing in. */
  private void apply(Account account, Row user) {
    Standing standing = standing(account);
    user.set("islicensed", standing.licensed());
    boolean nonInteractive = user.number("accessmode") == 4;
    boolean enabled = standing.enabled() && (standing.licensed() || nonInteractive);
    user.set("isdisabled", !enabled);
    if (enabled) {
      user.clear("disabledreason");
    } else {
      user.set("disabledreason", standing.enabled() ? "No licence" : "Sign-in is blocked");
    }
  }

  private Standing standing(Account account) {
    return new Standing(account.enabled(), users.isLicensed(account));
  }
}
