package dev.syncsetup.dynamics;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.Sleeper;
import dev.syncsetup.dynamics.columns.ColumnsClient;
import dev.syncsetup.dynamics.directory.DirectoryClient;
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

/** Clients of one Dataverse organisation and its tenant. Immutable and thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
public final class DynamicsClient implements AutoCloseable {
  private DynamicsClient() {}

  public static Builder builder(URI organizationUrl) {
    throw new UnsupportedOperationException(organizationUrl.toString());
  }

  /** Address the client was built for. */
  public URI url() {
    throw new UnsupportedOperationException();
  }

  public DynamicsClient signedInAs(EntraCredential credential) {
    throw new UnsupportedOperationException();
  }

  public void signIn() {
    throw new UnsupportedOperationException();
  }

  public long requestsSent() {
    throw new UnsupportedOperationException();
  }

  public dev.syncsetup.core.spi.ClientSettings settings() {
    throw new UnsupportedOperationException();
  }

  public WhoAmI whoAmI() {
    throw new UnsupportedOperationException();
  }

  public Organization organization() {
    throw new UnsupportedOperationException();
  }

  public UsersClient users() {
    throw new UnsupportedOperationException();
  }

  public RolesClient roles() {
    throw new UnsupportedOperationException();
  }

  public SolutionsClient solutions() {
    throw new UnsupportedOperationException();
  }

  public PublishingClient publishing() {
    throw new UnsupportedOperationException();
  }

  public ColumnsClient columns() {
    throw new UnsupportedOperationException();
  }

  public RowsClient rows() {
    throw new UnsupportedOperationException();
  }

  public DirectoryClient directory() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  /** Collects what a client needs. */
  public interface Builder {
    Builder credential(EntraCredential credential);

    Builder cloud(MicrosoftCloud cloud);

    Builder clock(Clock clock);

    Builder sleeper(Sleeper sleeper);

    Builder longestWait(Duration wait);

    Builder http(HttpCustomizer customizer);

    DynamicsClient build();
  }
}
