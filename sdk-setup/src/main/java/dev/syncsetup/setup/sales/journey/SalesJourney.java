package dev.syncsetup.setup.sales.journey;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.organization.EnvironmentState;
import dev.syncsetup.dynamics.organization.Organization;
import dev.syncsetup.dynamics.users.AccessMode;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.dynamics.users.UserFilter;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.steps.account.AccountView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One run's view of the organisation: the client, the wishes, and what has been read, once. */
public final class SalesJourney {
  private final DynamicsClient dynamics;
  private final SalesWishes wishes;
  private final Reading<Organization> organization;
  private final Reading<Optional<EnvironmentState>> environment;
  private final Reading<Optional<SystemUser>> administrator;
  private final Reading<Optional<SystemUser>> user;
  private final Reading<DynamicsClient> asUser;
  private final Optional<AccountView> account;
  private final RoleCopies roles;
  private boolean connected;

  public SalesJourney(DynamicsClient dynamics, SalesWishes wishes) {
    this.dynamics = dynamics;
    this.wishes = wishes;
    this.organization = new Reading<>(dynamics::organization);
    this.environment = new Reading<>(this::readEnvironment);
    this.administrator =
        new Reading<>(() -> dynamics.users().findByUserName(wishes.administrator()));
    this.user = new Reading<>(this::findUser);
    this.asUser = new Reading<>(this::signedIn);
    this.account =
        wishes.identity() instanceof Identity.Person person
            ? Optional.of(view(person.userName()))
            : Optional.empty();
    this.roles = new RoleCopies(dynamics, user, wishes);
  }

  public DynamicsClient dynamics() {
    return dynamics;
  }

  public SalesWishes wishes() {
    return wishes;
  }

  public SalesNames names() {
    return wishes.names();
  }

  public Reading<Organization> organization() {
    return organization;
  }

  /** How the environment stands; nothing when the caller may not ask. */
  public Reading<Optional<EnvironmentState>> environment() {
    return environment;
  }

  /** The administrator's row in the organisation. */
  public Reading<Optional<SystemUser>> administrator() {
    return administrator;
  }

  /** The row of the integration identity, be it a person or an application. */
  public Reading<Optional<SystemUser>> user() {
    return user;
  }

  /** Copies of the roles that the integration identity lacks. */
  public RoleCopies roles() {
    return roles;
  }

  /** The organisation as the integration user sees it; needs a proof among the wishes. */
  public Reading<DynamicsClient> asUser() {
    return asUser;
  }

  /**
   * The account of the integration user.
   *
   * @throws java.util.NoSuchElementException when the identity is an application
   */
  public AccountView account() {
    return account.orElseThrow();
  }

  /** Whether the integration user is a person who has been made non-interactive. */
  public boolean isNonInteractive() {
    return wishes.isPerson()
        && user.get()
            .filter(row -> row.accessMode().equals(AccessMode.NON_INTERACTIVE))
            .isPresent();
  }

  /** Notes that the connection from Business Central is known to work. */
  public void connected() {
    connected = true;
  }

  /** As {@link #connected}, just now, so that what was read before may be outdated. */
  public void connectedNow() {
    connected();
    user.forget();
    roles.forget();
  }

  /** Whether the connection is known to work. */
  public boolean isConnected() {
    return connected;
  }

  private AccountView view(String userName) {
    return new AccountView(
        dynamics,
        userName,
        user,
        new Reading<>(() -> dynamics.directory().account(userName)),
        new Reading<>(() -> dynamics.directory().licences()));
  }

  private Optional<EnvironmentState> readEnvironment() {
    try {
      // The organisation names the environment, and is read anyway.
      organization.get();
      return Optional.of(dynamics.environmentState());
    } catch (PermissionException notAllowedToLook) {
      return Optional.empty();
    }
  }

  private DynamicsClient signedIn() {
    Identity.Person person = (Identity.Person) wishes.identity();
    String tenant = organization.get().tenantId().toString();
    return dynamics.signedInAs(wishes.proof().orElseThrow().credential(tenant, person.userName()));
  }

  private Optional<SystemUser> findUser() {
    Identity identity = wishes.identity();
    if (identity instanceof Identity.Person person) {
      return dynamics.users().findByUserName(person.userName());
    }
    if (identity instanceof Identity.OwnApplication own) {
      return dynamics.users().findByApplicationId(own.applicationId());
    }
    return findByName(names().applicationUser());
  }

  /** Business Central's app id is not published, so its user is known by its name alone. */
  private Optional<SystemUser> findByName(String name) {
    List<SystemUser> found =
        dynamics.users().list(UserFilter.all().applicationUsers().nameContains(name)).stream()
            .filter(row -> row.fullName().replaceFirst("^# ?", "").equalsIgnoreCase(name))
            .filter(row -> !row.softDeleted())
            .toList();
    if (found.size() > 1) {
      throw new UnexpectedResponseException(
          "The organisation has several application users named "
              + name
              + ": "
              + found.stream().map(row -> row.id().toString()).collect(Collectors.joining(", "))
              + ". Remove those that Business Central does not use, or name its app by"
              + " createApplicationUser.",
          null);
    }
    return found.stream().findFirst();
  }
}
