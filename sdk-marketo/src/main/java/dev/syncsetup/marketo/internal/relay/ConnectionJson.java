package dev.syncsetup.marketo.internal.relay;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.syncsetup.core.spi.Endpoints;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The connection as the relay sees it; everything but the state only when there is one. */
public record ConnectionJson(
    @JsonSetter(nulls = Nulls.SET) String state,
    @Nullable String connectionType,
    @Nullable String organizationUrl,
    @Nullable String userName,
    @Nullable String clientId)
    implements ContractAnswer {

  @Override
  public boolean isComplete() {
    return state != null;
  }

  /** Whether it leads to the same organisation, however its address is written. */
  public boolean sameOrganization(CredentialsJson wished) {
    return organizationUrl != null
        && origin(organizationUrl).equals(origin(wished.organizationUrl()));
  }

  /** Whether Marketo signs in as the same user, through the same app, in the same way. */
  public boolean sameIdentity(CredentialsJson wished) {
    return wished.userName().equalsIgnoreCase(userName)
        && wished.clientId().equalsIgnoreCase(clientId)
        && wished.connectionType().equals(connectionType);
  }

  private static String origin(String address) {
    try {
      return Endpoints.origin("The organisation URL", URI.create(address.strip())).toString();
    } catch (IllegalArgumentException notUrl) {
      return address.strip().toLowerCase(Locale.ROOT);
    }
  }
}
