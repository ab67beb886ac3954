package dev.syncsetup.dynamics;

import java.net.URI;

/**
 * The addresses of one Microsoft cloud.
 *
 * @param authority where tokens come from, without tenant
 * @param graph Microsoft Graph, without version
 * @param admin Power Platform administration
 * @param adminScope scope of a token for the administration
 */
@SuppressWarnings("DoNotCallSuggester")
public record MicrosoftCloud(URI authority, URI graph, URI admin, String adminScope) {

  /** The cloud an organisation's address belongs to. */
  public static MicrosoftCloud of(URI organization) {
    throw new UnsupportedOperationException(organization.toString());
  }
}
