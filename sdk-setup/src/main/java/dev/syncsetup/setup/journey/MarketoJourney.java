package dev.syncsetup.setup.journey;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.Organization;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.setup.engine.Reading;
import java.time.Instant;
import java.util.Optional;

/**
 * One run's view of both sides: the clients, the wishes, and everything that has been read, each
 * thing once.
 */
public final class MarketoJourney {
  private final DynamicsClient dynamics;
  private final MarketoClient marketo;
  private final Wishes wishes;
  private final Reading<Optional<BusinessUnitId>> newcomersUnit;
  private final Reading<Organization> organization;
  private final Reading<Optional<Instant>> lastPublished;
  private final SolutionView solution;
  private final UserView user;
  private final ConfigView config;
  private final ConnectionView connection;
  private volatile boolean customized;

  public MarketoJourney(DynamicsClient dynamics, MarketoClient marketo, Wishes wishes) {
    this.dynamics = dynamics;
    this.marketo = marketo;
    this.wishes = wishes;
    this.organization = new Reading<>(dynamics::organization);
    this.solution = new SolutionView(dynamics, wishes);
    this.user = new UserView(dynamics, wishes, solution);
    this.config = new ConfigView(dynamics, wishes, solution);
    this.newcomersUnit =
        new Reading<>(
            () ->
                user.row().get().isPresent()
                    ? Optional.empty()
                    : Optional.of(dynamics.whoAmI().businessUnitId()));
    this.lastPublished =
        new Reading<>(
            () ->
                solution.isInstalled() ? dynamics.publishing().lastPublished() : Optional.empty());
    this.connection = new ConnectionView(this);
  }

  public DynamicsClient dynamics() {
    return dynamics;
  }

  public MarketoClient marketo() {
    return marketo;
  }

  public Wishes wishes() {
    return wishes;
  }

  public MarketoNames names() {
    return wishes.names();
  }

  /** Business unit a new user comes into, which is the caller's; empty when the user exists. */
  public Reading<Optional<BusinessUnitId>> newcomersUnit() {
    return newcomersUnit;
  }

  /** Business unit of the sync user, be it there or not. */
  public BusinessUnitId syncUsersUnit() {
    return user.row()
        .get()
        .map(SystemUser::businessUnitId)
        .or(newcomersUnit::get)
        .orElseThrow(() -> new IllegalStateException("The sync user has no business unit."));
  }

  /** Notes that this run has changed something that has to be published. */
  public void customized() {
    customized = true;
  }

  /** Whether this run has changed something that has to be published. */
  public boolean hasCustomized() {
    return customized;
  }

  public Reading<Organization> organization() {
    return organization;
  }

  /** When everything was last published, as far as the server remembers. */
  public Reading<Optional<Instant>> lastPublished() {
    return lastPublished;
  }

  public SolutionView solution() {
    return solution;
  }

  public UserView user() {
    return user;
  }

  public ConfigView config() {
    return config;
  }

  public ConnectionView connection() {
    return connection;
  }
}
