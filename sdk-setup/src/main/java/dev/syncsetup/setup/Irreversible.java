package dev.syncsetup.setup;

import dev.syncsetup.core.spi.Endpoints;
import java.net.URI;

/**
 * The caller's word that a step can never be taken back. Immutable.
 *
 * <p>Saving credentials in Marketo ties the subscription to one organisation for good; a wrong
 * address can only be cured by a new subscription. So the caller writes the address down once more,
 * where a reviewer sees it.
 */
public final class Irreversible {
  private final URI organizationUrl;

  private Irreversible(URI organizationUrl) {
    this.organizationUrl = organizationUrl;
  }

  /**
   * Acknowledges that Marketo will be tied to this organisation for good.
   *
   * @param organizationUrl address of the organisation, for example
   *     https://contoso.crm.dynamics.com
   * @throws IllegalArgumentException when it is no https address
   */
  public static Irreversible acknowledge(String organizationUrl) {
    return new Irreversible(
        Endpoints.origin("The acknowledged organisation", URI.create(organizationUrl)));
  }

  URI organizationUrl() {
    return organizationUrl;
  }

  @Override
  public String toString() {
    return "Irreversible[" + organizationUrl + "]";
  }
}
