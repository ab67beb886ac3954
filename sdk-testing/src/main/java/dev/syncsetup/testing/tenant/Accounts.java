package dev.syncsetup.testing.tenant;

import dev.syncsetup.testing.internal.TextIndex;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** The accounts of a tenant, found without a look at all of them. */
final class Accounts {
  private final Map<UUID, Account> byId = new LinkedHashMap<>();
  private final TextIndex<Account> byName =
      new TextIndex<>(Account::userPrincipalName, Account::place);
  private final TextIndex<Account> byNickname =
      new TextIndex<>(
          account -> account.profile().getOrDefault("mailNickname", ""), Account::place);
  private final Map<UUID, Integer> holders = new HashMap<>();
  private final NavigableMap<Long, Account> byChange = new TreeMap<>();
  private long changes;
  private long places;

  Map<UUID, Account> byId() {
    return Collections.unmodifiableMap(byId);
  }

  Collection<Account> named(String userPrincipalName) {
    return byName.all(userPrincipalName);
  }

  Collection<Account> nicknamed(String mailNickname) {
    return byNickname.all(mailNickname);
  }

  /** How many accounts have a licence of their own. */
  int holders(UUID skuId) {
    return holders.getOrDefault(skuId, 0);
  }

  /** Grows with every account that comes or changes. */
  long changes() {
    return changes;
  }

  /** The accounts that came or changed after so many changes, the latest at the end. */
  Collection<Account> changedAfter(long number) {
    return byChange.tailMap(number, false).values();
  }

  void add(Account account) {
    places++;
    byId.put(account.id(), account);
    account.keptIn(this, places);
    index(account);
  }

  void remove(Account account) {
    if (byId.remove(account.id()) != null) {
      unindex(account);
      account.keptIn(null, 0);
    }
  }

  void clear() {
    List.copyOf(byId.values()).forEach(this::remove);
  }

  /** Changes an account that is kept here. */
  void change(Account account, Runnable change) {
    unindex(account);
    change.run();
    index(account);
  }

  private void index(Account account) {
    byName.add(account);
    byNickname.add(account);
    account.licences().keySet().forEach(sku -> holders.merge(sku, 1, Integer::sum));
    changes++;
    account.lastChange(changes);
    byChange.put(changes, account);
  }

  private void unindex(Account account) {
    byName.remove(account);
    byNickname.remove(account);
    account.licences().keySet().forEach(sku -> holders.merge(sku, -1, Integer::sum));
    byChange.remove(account.lastChange());
  }
}
