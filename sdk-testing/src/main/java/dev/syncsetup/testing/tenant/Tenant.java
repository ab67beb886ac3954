package dev.syncsetup.testing.tenant;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The directory of a simulated cloud. Mutable; the simulators change it under the lock of the
 * cloud, a test seeds it before it sends requests.
 */
public final class Tenant {
  /** Client id of Dataverse itself, the same in every real tenant. */
  public static final UUID DATAVERSE = UUID.fromString("00000007-0000-0000-c000-000000000000");

  /** Client id of Microsoft Graph, the same in every real tenant. */
  public static final UUID GRAPH = UUID.fromString("00000003-0000-0000-c000-000000000000");

  private static final Duration TOKEN_LIFE = Duration.ofMinutes(60);
  private static final Duration SECRET_LIFE = Duration.ofDays(730);

  private final Clock clock;
  private final UUID id = named("tenant");
  private final List<String> domains = new ArrayList<>();
  private final Accounts accounts = new Accounts();
  private final Map<UUID, Application> applications = new LinkedHashMap<>();
  private final Map<UUID, Group> groups = new LinkedHashMap<>();
  private final List<Sku> skus = new ArrayList<>();
  private final Map<String, Token> tokens = new LinkedHashMap<>();
  private final List<Resource> resources = new ArrayList<>();
  private final Set<UUID> idsGiven = new HashSet<>();
  private final RecycleBin<Account> deletedAccounts;
  private final RecycleBin<Application> deletedApplications;
  private SignInPolicy signInPolicy = SignInPolicy.STANDARD;
  private boolean securityDefaults;
  private int tokensIssued;

  public Tenant(Clock clock) {
    this.clock = clock;
    deletedAccounts = new RecycleBin<>(clock);
    deletedApplications = new RecycleBin<>(clock);
    reset();
  }

  /** Empties the directory but for its domains; tokens issued before are unknown afterwards. */
  public void reset() {
    accounts.clear();
    List.of(applications, groups, tokens).forEach(Map::clear);
    List.of(domains, skus, resources, idsGiven).forEach(Collection::clear);
    deletedAccounts.clear();
    deletedApplications.clear();
    signInPolicy = SignInPolicy.STANDARD;
    securityDefaults = false;
    tokensIssued = 0;
    domains.add("contoso.com");
    domains.add("contoso.onmicrosoft.com");
  }

  /** An id that is the same in every run, so that transcripts can be compared. */
  public static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  public UUID id() {
    return id;
  }

  /** Verified domains; the first is the default. */
  public List<String> domains() {
    return domains;
  }

  /** All accounts, in the order of their coming; cannot be changed. */
  public Map<UUID, Account> accounts() {
    return accounts.byId();
  }

  /** Accounts with that user name, in any case. */
  public Collection<Account> accountsNamed(String userPrincipalName) {
    return accounts.named(userPrincipalName);
  }

  /** Accounts with that mail nickname, in any case. */
  public Collection<Account> accountsNicknamed(String mailNickname) {
    return accounts.nicknamed(mailNickname);
  }

  /** Grows with every account that comes or changes. */
  public long accountChanges() {
    return accounts.changes();
  }

  /** The accounts that came or changed when there had been so many changes already. */
  public Collection<Account> accountsChangedAfter(long changes) {
    return accounts.changedAfter(changes);
  }

  public Map<UUID, Application> applications() {
    return applications;
  }

  public Map<UUID, Group> groups() {
    return groups;
  }

  public List<Sku> skus() {
    return skus;
  }

  /** The services of Microsoft that tokens can be asked for. */
  public List<Resource> resources() {
    return resources;
  }

  public RecycleBin<Account> deletedAccounts() {
    return deletedAccounts;
  }

  public RecycleBin<Application> deletedApplications() {
    return deletedApplications;
  }

  public SignInPolicy signInPolicy() {
    return signInPolicy;
  }

  public void signInPolicy(SignInPolicy value) {
    signInPolicy = value;
  }

  /** Whether security defaults are on, which refuse every sign-in by password alone. */
  public boolean securityDefaults() {
    return securityDefaults;
  }

  public void securityDefaults(boolean value) {
    securityDefaults = value;
  }

  /** An id derived from the name that was not given to anything before. */
  public UUID freshId(String name) {
    int n = 1;
    while (!idsGiven.add(named(n == 1 ? name : name + " " + n))) {
      n++;
    }
    return named(n == 1 ? name : name + " " + n);
  }

  public Optional<Account> account(String idOrUserPrincipalName) {
    if (idOrUserPrincipalName.indexOf('@') < 0) {
      return id(idOrUserPrincipalName).map(accounts.byId()::get);
    }
    return accounts.named(idOrUserPrincipalName).stream().findFirst();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The registration with this client id. */
  public Optional<Application> application(UUID applicationId) {
    return Optional.ofNullable(applications.get(applicationId));
  }

  /** Adds an account that has existed for long. */
  public Account addAccount(String userPrincipalName, String displayName, String password) {
    Account account =
        new Account(
            freshId("account " + userPrincipalName),
            userPrincipalName,
            displayName,
            password,
            clock.instant().minus(Duration.ofDays(30)));
    add(account);
    return account;
  }

  /** Adds an account. */
  public void add(Account account) {
    accounts.add(account);
  }

  /** Takes an account away for good; {@link #deletedAccounts} keeps what can come back. */
  public void remove(Account account) {
    accounts.remove(account);
  }

  /** Adds an app registration with service principal and one secret. */
  public Application addApplication(UUID applicationId, String displayName, String secret) {
    Application application =
        new Application(
            applicationId,
            named("registration " + applicationId),
            named("service principal " + applicationId),
            displayName);
    application
        .secrets()
        .add(
            new Application.ClientSecret(
                named("key " + applicationId), secret, clock.instant().plus(SECRET_LIFE)));
    applications.put(applicationId, application);
    return application;
  }

  /** Adds an empty group. */
  public Group addGroup(String displayName) {
    Group group = new Group(freshId("group " + displayName), displayName);
    groups.put(group.id(), group);
    return group;
  }

  /** The groups an account gets a licence through. */
  public List<Group> groupsGiving(UUID skuId, Account account) {
    return groups.values().stream()
        .filter(group -> group.licences().contains(skuId))
        .filter(group -> group.members().contains(account.id()))
        .toList();
  }

  /** Licences of one product that nobody has. */
  public int freeSeats(Sku sku) {
    long byGroupOnly =
        groups.values().stream()
            .filter(group -> group.licences().contains(sku.skuId()))
            .flatMap(group -> group.members().stream())
            .distinct()
            .map(accounts.byId()::get)
            .filter(account -> account != null && !account.licences().containsKey(sku.skuId()))
            .count();
    return sku.seats() - accounts.holders(sku.skuId()) - (int) byGroupOnly;
  }

  /** Issues a token and remembers it. */
  public String issue(
      String audience, UUID applicationId, Optional<UUID> accountId, Set<String> permissions) {
    String value = "token-" + ++tokensIssued + "-" + named("token " + tokensIssued);
    tokens.put(
        value,
        new Token(
            audience, applicationId, accountId, permissions, clock.instant().plus(TOKEN_LIFE)));
    return value;
  }

  /** Seconds a new token lives. */
  public long tokenLifeSeconds() {
    return TOKEN_LIFE.toSeconds();
  }

  /** A token that was issued here, expired or not. */
  public Optional<Token> token(String value) {
    return Optional.ofNullable(tokens.get(value));
  }
}
