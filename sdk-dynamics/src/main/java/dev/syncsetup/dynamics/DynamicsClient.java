package dev.syncsetup.dynamics;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.Sleeper;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.Endpoints;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.columns.ColumnsClient;
import dev.syncsetup.dynamics.directory.DirectoryClient;
import dev.syncsetup.dynamics.internal.jobs.CustomizationTurns;
import dev.syncsetup.dynamics.organization.EnvironmentState;
import dev.syncsetup.dynamics.organization.Organization;
import dev.syncsetup.dynamics.organization.WhoAmI;
import dev.syncsetup.dynamics.publishing.PublishingClient;
import dev.syncsetup.dynamics.roles.RolesClient;
import dev.syncsetup.dynamics.rows.RowsClient;
import dev.syncsetup.dynamics.solutions.SolutionsClient;
import dev.syncsetup.dynamics.users.UsersClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * Clients of one Dataverse organisation and its tenant. Immutable and thread-safe; share one per
 * organisation and credential.
 *
 * <p>All calls block. A call that the service throttles, or that meets another import or publish,
 * waits and goes on by itself, up to {@link Builder#longestWait}; a change that may have been made
 * is never sent twice unless that does no harm. Tokens are fetched with the first call, renewed
 * before they expire, and sent to the address they are for and to no other.
 */
public final class DynamicsClient implements AutoCloseable {
  private final URI url;
  private final MicrosoftCloud cloud;
  private final HttpStack stack;
  private final boolean ownsStack;
  private final CustomizationTurns turns;
  private final TokenProvider tokens;
  private final OrganizationReader organizations;
  private final ServiceConnection admin;
  private final UsersClient users;
  private final RolesClient roles;
  private final SolutionsClient solutions;
  private final PublishingClient publishing;
  private final ColumnsClient columns;
  private final RowsClient rows;
  private final DirectoryClient directory;

  DynamicsClient(
      URI url,
      MicrosoftCloud cloud,
      EntraCredential credential,
      HttpStack stack,
      boolean ownsStack,
      CustomizationTurns turns) {
    this.url = url;
    this.cloud = cloud;
    this.stack = stack;
    this.ownsStack = ownsStack;
    this.turns = turns;
    Connections connections = new Connections(stack, credential.open(cloud, stack));
    this.tokens = connections.dataverseTokens(url);
    ServiceConnection dataverse = connections.dataverse(url, tokens);
    this.organizations = new OrganizationReader(dataverse);
    this.admin = connections.admin(cloud);
    this.users = UsersClient.over(dataverse, admin, organizations::environmentId, stack.settings());
    this.roles = RolesClient.over(dataverse, new ForcedUserSync(users));
    this.solutions = SolutionsClient.over(dataverse, turns);
    this.publishing = PublishingClient.over(dataverse, turns);
    this.columns = ColumnsClient.over(dataverse, turns, organizations::labelLanguages);
    this.rows = RowsClient.over(dataverse);
    this.directory = DirectoryClient.over(connections.graph(cloud), stack.settings());
  }

  /**
   * Begins a client for the organisation at this address, for example
   * https://contoso.crm.dynamics.com; a path is ignored.
   *
   * @throws IllegalArgumentException when the address is not https; loopback may be http
   */
  public static Builder builder(URI organizationUrl) {
    return new DynamicsClientBuilder(
        Endpoints.origin("The address of the organisation", organizationUrl));
  }

  /** Address the client was built for, without path. */
  public URI url() {
    return url;
  }

  /**
   * A client of the same organisation for another caller. It shares the connections and settings of
   * this one, counts into {@link #requestsSent}, and takes turns with it where the environment
   * allows one customization at a time; closing it leaves this one open. Sends nothing.
   */
  public DynamicsClient signedInAs(EntraCredential credential) {
    return new DynamicsClient(url, cloud, credential, stack, false, turns);
  }

  /**
   * Fetches a token for the organisation, unless there is one already, and asks the organisation
   * nothing: whether the credential is accepted, before the caller may be a user there.
   *
   * @throws dev.syncsetup.core.errors.AuthenticationException when the sign-in is refused
   * @throws dev.syncsetup.core.errors.TransportException when Entra ID cannot be reached
   */
  public void signIn() {
    AccessToken unused = tokens.token();
  }

  /** HTTP requests sent so far, tokens and repetitions included. */
  public long requestsSent() {
    return stack.requestsSent();
  }

  /** For the SDK's own use: how this client tells the time and waits. */
  public ClientSettings settings() {
    return stack.settings();
  }

  /**
   * Asks who the caller is; one read, the cheapest proof that address, credential and access fit
   * together.
   *
   * @throws dev.syncsetup.core.errors.AuthenticationException when the sign-in is refused
   * @throws dev.syncsetup.core.errors.PermissionException when the caller is no user of the
   *     organisation or has no role
   * @throws dev.syncsetup.core.errors.TransportException when nothing answers at the address
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/whoami">
   *     WhoAmI</a>
   */
  public WhoAmI whoAmI() {
    return organizations.whoAmI();
  }

  /**
   * Reads how the organisation describes itself; two reads.
   *
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/retrievecurrentorganization">
   *     RetrieveCurrentOrganization</a>
   */
  public Organization organization() {
    return organizations.organization();
  }

  /**
   * Reads the LCIDs of the languages that are provisioned in the organisation, the base language
   * among them; one read.
   *
   * @see <a
   *     href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/retrieveprovisionedlanguages">
   *     RetrieveProvisionedLanguages</a>
   */
  public Set<Integer> installedLanguages() {
    return organizations.languages();
  }

  /**
   * Reads how the organisation's environment stands; one read of the Power Platform administration,
   * with a token of its own, after one of the organisation unless {@link #organization} was read.
   *
   * @throws dev.syncsetup.core.errors.PermissionException when the caller is neither a Power
   *     Platform administrator nor an app that one has registered as management application
   */
  public EnvironmentState environmentState() {
    EnvironmentApi api = admin.api(EnvironmentApi.class);
    return new EnvironmentState(
        admin.body(api.environment(organizations.environmentId())).runtime());
  }

  /** System users and application users. */
  public UsersClient users() {
    return users;
  }

  /** Security roles and who holds them. */
  public RolesClient roles() {
    return roles;
  }

  /** Installed solutions and imports. */
  public SolutionsClient solutions() {
    return solutions;
  }

  /** Publishing of customizations. */
  public PublishingClient publishing() {
    return publishing;
  }

  /** Table and column definitions. */
  public ColumnsClient columns() {
    return columns;
  }

  /** Rows of any table. */
  public RowsClient rows() {
    return rows;
  }

  /** The tenant's accounts, licences, mail and apps, through Microsoft Graph. */
  public DirectoryClient directory() {
    return directory;
  }

  /** Closes the connections. Calls under way fail; repeating it does no harm. */
  @Override
  public void close() {
    if (ownsStack) {
      stack.close();
    }
  }

  @Override
  public String toString() {
    return "DynamicsClient[" + url + "]";
  }

  /** Collects what a client needs. Mutable and confined to one thread. */
  public interface Builder {
    /** How to sign in. Required. */
    Builder credential(EntraCredential credential);

    /** The cloud's addresses. By default those of the Microsoft cloud the address belongs to. */
    Builder cloud(MicrosoftCloud cloud);

    /** Tells the time. By default the machine's clock. */
    Builder clock(Clock clock);

    /** Waits. By default by sleeping. */
    Builder sleeper(Sleeper sleeper);

    /** How long one call may wait in all for throttling and locks. By default ten minutes. */
    Builder longestWait(Duration wait);

    /** Proxy, trust store and the like, for all services and for the sign-in. */
    Builder http(HttpCustomizer customizer);

    /**
     * Builds the client; sends nothing.
     *
     * @throws IllegalStateException when there is no credential
     * @throws IllegalArgumentException when no cloud is given and the address is in none of
     *     Microsoft's
     */
    DynamicsClient build();
  }
}
