package dev.syncsetup.testing.dataverse.organization;

import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Brings people from the directory into systemusers, and disables those who lose their right. */
public final class DirectorySync {
  /** What of an account decides whether its row is enabled. */
  private record Standing(boolean enabled, boolean licensed) {
    boolean entitled() {
      return enabled && licensed;
    }
  }

  private final Organization organization;
  private final Users users;
  private final Map<UUID, Standing> known = new HashMap<>();
  private final Set<Account> waiting = new LinkedHashSet<>();
  private final List<Row> rowsThatCameOrWent = new ArrayList<>();
  private long accountChanges = -1;
  private int products;
  private Instant lastLook = Instant.MIN;

  public DirectorySync(Organization organization) {
    this.organization = organization;
    this.users = new Users(organization);
    this.products = organization.tenant().skus().size();
    organization.tenant().accounts().values().forEach(a -> known.put(a.id(), standing(a)));
    organization.store().watch("systemuser", rowsThatCameOrWent::add);
  }

  /** Background synchronisation up to now. */
  public void catchUp() {
    due().forEach(this::synchronise);
  }

  /** Whoever may have to be synchronised, because something has happened since the last look. */
  private Set<Account> due() {
    Tenant tenant = organization.tenant();
    Set<Account> due = new LinkedHashSet<>(tenant.accountsChangedAfter(accountChanges));
    accountChanges = tenant.accountChanges();
    if (products != tenant.skus().size()) {
      products = tenant.skus().size();
      due.addAll(tenant.accounts().values());
    }
    for (Row row : rowsThatCameOrWent) {
      Optional<UUID> account = row.guid("azureactivedirectoryobjectid");
      if (account.isPresent()) {
        account.map(tenant.accounts()::get).ifPresent(due::add);
      } else {
        // A row that was taken back says no longer whose it was.
        due.addAll(tenant.accounts().values());
      }
    }
    rowsThatCameOrWent.clear();
    Instant latest = organization.now().minus(organization.settings().userArrival());
    if (!latest.equals(lastLook)) {
      lastLook = latest;
      due.addAll(waiting);
    }
    return due;
  }

  private void synchronise(Account account) {
    waiting.remove(account);
    Optional<Row> row = users.ofAccount(account.id());
    if (row.isPresent()) {
      follow(account, row.get());
    } else if (isEntitled(account) && isInTenant(account)) {
      if (hasWaited(account, organization.settings().userArrival())) {
        add(account);
      } else {
        waiting.add(account);
      }
    }
  }

  private boolean isInTenant(Account account) {
    return organization.tenant().accounts().containsKey(account.id());
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
