package dev.syncsetup.setup.journey;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.organization.Organization;
import dev.syncsetup.dynamics.organization.WhoAmI;
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
  private final Reading<WhoAmI> caller;
  private final Reading<Organization> organization;
  private final Reading<Optional<Instant>> lastPublished;
  private final SolutionView solution;
  private final UserView user;
  private final ConfigView config;
  private final ConnectionView connection;

  public MarketoJourney(DynamicsClient dynamics, MarketoClient marketo, Wishes wishes) {
    this.dynamics = dynamics;
    this.marketo = marketo;
    this.wishes = wishes;
    this.caller = new Reading<>(dynamics::whoAmI);
    this.organization = new Reading<>(dynamics::organization);
    this.solution = new SolutionView(dynamics, wishes);
    this.user = new UserView(dynamics, wishes, solution);
    this.config = new ConfigView(dynamics, wishes, solution);
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

  /** Who runs this set-up. */
  public Reading<WhoAmI> caller() {
    return caller;
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
